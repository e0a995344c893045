import { DayOrTime, Decision, Endpoint } from '../../commands/index.js';
import type { When } from '../../vocabulary/index.js';
import { ContactCommand } from '../contact-streams.js';
import { promiseQuestions as ask } from '../promise-questions.js';
import { tryPromiseAgain } from './try-promise-again.decision.js';

/** Nobody answered; the promise stays, and has another date. */
export class TryPromiseAgain extends ContactCommand({
  route: 'promise/try-again',
  right: 'keep_promise',
  words: {
    title: { en: 'No answer: I will try again', es: 'Nadie contestó: lo intentaré otra vez' },
    hint: {
      en: 'The promise stays yours, with another date. That you tried stands beside it.',
      es: 'La promesa sigue siendo suya, con otra fecha. Que lo intentó consta junto a ella.',
    },
    send: { en: 'I will try again then', es: 'Lo intentaré entonces' },
    done: {
      en: 'That you tried is recorded. The call is due on its new date.',
      es: 'Consta que lo intentó. La llamada tiene una nueva fecha.',
    },
  },
}) {
  @DayOrTime({ en: 'When will you try again?', es: '¿Cuándo lo intentará otra vez?', hint: ask.dueAt.hint }) readonly dueAt: When;
}

export class TryPromiseAgainApi extends Endpoint(TryPromiseAgain) {}
export class TryPromiseAgainHandler extends Decision(TryPromiseAgain, tryPromiseAgain) {}
