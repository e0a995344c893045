import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { FollowUpOutcome, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { emptyIfJustNow, whichDay } from '../../case-questions.js';
import { pinnedPolicy } from '../../neighbours.js';
import { recordOutcome } from './record-outcome.decision.js';

export const whatCameOfIt = { en: 'What came of it?', es: '¿Qué resultó?' };

/** What came of a follow-up, as a code. */
export class RecordOutcome extends CaseCommand({
  route: 'follow-ups/:followUpId/outcome',
  right: 'settle_follow_up',
  words: {
    title: { en: 'Record the outcome', es: 'Registrar el resultado' },
    send: { en: 'Record it', es: 'Registrarlo' },
    done: { en: 'The outcome is recorded.', es: 'El resultado está registrado.' },
  },
}) {
  @OneOf('followUpOutcome', whatCameOfIt) readonly outcome: FollowUpOutcome;
  /** When the contact was, or was tried; now where nobody says. */
  @IsOptional()
  @DayOrTime({
    en: 'When was it?',
    es: '¿Cuándo fue?',
    hint: emptyIfJustNow,
  })
  readonly at?: When;
  /** Next step: another date for one that reached nobody, a further follow-up of the kind otherwise. */
  @IsOptional() @DayOrTime(whichDay) readonly nextDueAt?: When;
}

export class RecordOutcomeApi extends Endpoint(RecordOutcome) {}
export class RecordOutcomeHandler extends Decision(RecordOutcome, recordOutcome, pinnedPolicy) {}
