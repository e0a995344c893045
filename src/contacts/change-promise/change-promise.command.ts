import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, Line, Sealed } from '../../commands/index.js';
import type { When } from '../../vocabulary/index.js';
import { ContactCommand } from '../contact-streams.js';
import { promisedContactPlace } from '../domain/index.js';
import { LONGEST_CONTACT_TEXT, promiseQuestions as ask } from '../promise-questions.js';
import { changePromise } from './change-promise.decision.js';

/** A promise moves to another date, or somebody else is to be called. */
export class ChangePromise extends ContactCommand({
  route: 'promise/change',
  right: 'keep_promise',
  words: {
    title: { en: 'Another date, or another number', es: 'Otra fecha, u otro número' },
    hint: {
      en: 'What you leave empty stays as it is.',
      es: 'Lo que deje vacío queda como está.',
    },
    send: { en: 'Change it', es: 'Cambiarla' },
    done: { en: 'The promise is changed.', es: 'La promesa está cambiada.' },
  },
}) {
  @IsOptional() @DayOrTime({ en: 'To when?', es: '¿Para cuándo?', hint: ask.dueAt.hint }) readonly dueAt?: When;
  @IsOptional()
  @Sealed(promisedContactPlace)
  @Line(LONGEST_CONTACT_TEXT, { en: ask.contact.en, es: ask.contact.es })
  readonly contact?: string;
}

export class ChangePromiseApi extends Endpoint(ChangePromise) {}
export class ChangePromiseHandler extends Decision(ChangePromise, changePromise) {}
