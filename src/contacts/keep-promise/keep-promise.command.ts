import { Choice, Decision, Endpoint } from '../../commands/index.js';
import { ContactCommand } from '../contact-streams.js';
import { type PromiseOutcome, promiseOutcomes } from '../domain/index.js';
import { promiseQuestions as ask } from '../promise-questions.js';
import { keepPromise } from './keep-promise.decision.js';

/** Nobody waits for the call any more. */
export class KeepPromise extends ContactCommand({
  route: 'promise/keep',
  right: 'keep_promise',
  words: {
    title: { en: 'Done', es: 'Hecho' },
    hint: {
      en: 'Whom to call back is destroyed an hour later.',
      es: 'A quién llamar se destruye una hora después.',
    },
    send: { en: 'It is done', es: 'Está hecho' },
    done: { en: 'The promise is kept. Thank you for calling.', es: 'La promesa está cumplida. Gracias por llamar.' },
  },
}) {
  @Choice('followUpOutcome', promiseOutcomes, ask.outcome) readonly outcome: PromiseOutcome;
}

export class KeepPromiseApi extends Endpoint(KeepPromise) {}
export class KeepPromiseHandler extends Decision(KeepPromise, keepPromise) {}
