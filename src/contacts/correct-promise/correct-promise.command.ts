import { IsOptional } from 'class-validator';
import { Choice, Decision, Endpoint, OneOf, YesNo } from '../../commands/index.js';
import type { CorrectionReason } from '../../vocabulary/index.js';
import { ContactCommand } from '../contact-streams.js';
import { type PromiseOutcome, promiseOutcomes } from '../domain/index.js';
import { promiseQuestions as ask } from '../promise-questions.js';
import { correctPromise } from './correct-promise.decision.js';

/** What came of a promise was something else, or it is not done after all. */
export class CorrectPromise extends ContactCommand({
  route: 'promise/correct',
  right: 'keep_promise',
  words: {
    title: { en: 'Correct what came of it', es: 'Corregir lo que resultó' },
    send: { en: 'Correct it', es: 'Corregirlo' },
    done: { en: 'The promise is corrected.', es: 'La promesa está corregida.' },
  },
}) {
  @IsOptional() @Choice('followUpOutcome', promiseOutcomes, ask.outcome) readonly outcome?: PromiseOutcome;
  @IsOptional()
  @YesNo({ en: 'Is the call still to be made after all?', es: '¿La llamada sigue pendiente después de todo?' })
  readonly stillOpen?: boolean;
  @OneOf('correctionReason', { en: 'Why is it corrected?', es: '¿Por qué se corrige?' }) readonly reason: CorrectionReason;
}

export class CorrectPromiseApi extends Endpoint(CorrectPromise) {}
export class CorrectPromiseHandler extends Decision(CorrectPromise, correctPromise) {}
