import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CorrectionReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { pinnedPolicy } from '../../neighbours.js';
import { takeBackPreApproval } from './take-back-pre-approval.decision.js';

/** What an approver decided on a pre-approval was a mistake. */
export class TakeBackPreApproval extends CaseCommand({
  route: 'pre-approval/decision/take-back',
  right: 'decide_approval',
  words: {
    title: { en: 'Take this decision back', es: 'Retirar esta decisión' },
    send: { en: 'Take it back', es: 'Retirarla' },
    done: {
      en: 'The decision is taken back. The approval waits again.',
      es: 'La decisión está retirada. La aprobación vuelve a esperar.',
    },
  },
}) {
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class TakeBackPreApprovalApi extends Endpoint(TakeBackPreApproval) {}
export class TakeBackPreApprovalHandler extends Decision(TakeBackPreApproval, takeBackPreApproval, pinnedPolicy) {}
