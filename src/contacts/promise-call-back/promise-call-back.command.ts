import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, Line, Sealed } from '../../commands/index.js';
import type { When } from '../../vocabulary/index.js';
import { ContactCommand } from '../contact-streams.js';
import { promisedContactPlace } from '../domain/index.js';
import { LONGEST_CONTACT_TEXT, promiseQuestions as ask } from '../promise-questions.js';
import { promiseCallBack } from './promise-call-back.decision.js';

/** The member promised to call back whom they were in contact with. */
export class PromiseCallBack extends ContactCommand({
  route: 'promise',
  right: 'keep_own_contact',
  words: {
    title: { en: 'Promise to call back', es: 'Prometer volver a llamar' },
    hint: {
      en: 'It stands on your work until you have called.',
      es: 'Queda en su trabajo hasta que haya llamado.',
    },
    send: { en: 'Promise it', es: 'Prometerlo' },
    done: { en: 'The promise stands on your work.', es: 'La promesa queda en su trabajo.' },
  },
}) {
  @DayOrTime(ask.dueAt) readonly dueAt: When;
  @IsOptional() @Sealed(promisedContactPlace) @Line(LONGEST_CONTACT_TEXT, ask.contact) readonly contact?: string;
}

export class PromiseCallBackApi extends Endpoint(PromiseCallBack) {}
export class PromiseCallBackHandler extends Decision(PromiseCallBack, promiseCallBack) {}
