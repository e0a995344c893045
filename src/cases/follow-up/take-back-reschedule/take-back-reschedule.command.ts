import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CorrectionReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { pinnedPolicy } from '../../neighbours.js';
import { takeBackReschedule } from './take-back-reschedule.decision.js';

/** Nobody moved a follow-up to the date that it has: it has again the one that it had, or that the ladder gives it now. */
export class TakeBackReschedule extends CaseCommand({
  route: 'follow-ups/:followUpId/reschedule/take-back',
  right: 'settle_follow_up',
  words: {
    title: { en: 'Nobody moved it', es: 'Nadie lo cambió de fecha' },
    send: { en: 'Take the date back', es: 'Retirar la fecha' },
    done: { en: 'The follow-up has the date again that it had before.', es: 'El seguimiento tiene otra vez la fecha de antes.' },
  },
}) {
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class TakeBackRescheduleApi extends Endpoint(TakeBackReschedule) {}
export class TakeBackRescheduleHandler extends Decision(TakeBackReschedule, takeBackReschedule, pinnedPolicy) {}
