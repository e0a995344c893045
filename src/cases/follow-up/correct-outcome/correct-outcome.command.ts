import { IsOptional } from 'class-validator';
import { Count, DayOrTime, Decision, Endpoint, OneOf, YesNo } from '../../../commands/index.js';
import type { CorrectionReason, FollowUpOutcome, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { didItNotHappen, whichDay } from '../../case-questions.js';
import { pinnedPolicy } from '../../neighbours.js';
import { correctOutcome } from './correct-outcome.decision.js';

/** The last outcome, or an earlier attempt, was another one, at another time, or was none. What is left out stays as it is. */
export class CorrectOutcome extends CaseCommand({
  route: 'follow-ups/:followUpId/outcome/correct',
  right: 'settle_follow_up',
  words: {
    title: { en: 'Correct the outcome', es: 'Corregir el resultado' },
    send: { en: 'Correct it', es: 'Corregirlo' },
    done: {
      en: 'The outcome is corrected. The history keeps the old one.',
      es: 'El resultado está corregido. El historial guarda el anterior.',
    },
  },
}) {
  /** The number of an earlier attempt: the first outcome is 1. Left out where it is about the last one. */
  @IsOptional() @Count(1, 5000, { en: 'Which attempt?', es: '¿Qué intento?' }) readonly attempt?: number;
  @IsOptional()
  @OneOf('followUpOutcome', { en: 'What is right?', es: '¿Qué es lo correcto?' })
  readonly outcome?: FollowUpOutcome;
  @IsOptional() @DayOrTime({ en: 'When was it?', es: '¿Cuándo fue?' }) readonly at?: When;
  /** What comes next of the outcome that is right: as where it is recorded. */
  @IsOptional() @DayOrTime(whichDay) readonly nextDueAt?: When;
  /** It has no outcome after all, and is due again. */
  @IsOptional() @YesNo(didItNotHappen) readonly didNotHappen?: boolean;
  @OneOf('correctionReason', { en: 'Why is it corrected?', es: '¿Por qué se corrige?' }) readonly reason: CorrectionReason;
}

export class CorrectOutcomeApi extends Endpoint(CorrectOutcome) {}
export class CorrectOutcomeHandler extends Decision(CorrectOutcome, correctOutcome, pinnedPolicy) {}
