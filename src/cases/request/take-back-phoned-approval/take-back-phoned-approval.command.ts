import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CorrectionReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { pinnedPolicy } from '../../neighbours.js';
import { takeBackPhonedApproval } from './take-back-phoned-approval.decision.js';

/** No approver gave the approval by telephone that is recorded so. */
export class TakeBackPhonedApproval extends CaseCommand({
  route: 'pre-approval/phoned/take-back',
  right: 'decide_request',
  words: {
    title: { en: 'It was not given by telephone', es: 'No se dio por teléfono' },
    send: { en: 'Take it back', es: 'Retirarla' },
    done: { en: 'Taken back. It waits for an approver again.', es: 'Retirada: espera otra vez a quien aprueba.' },
  },
}) {
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class TakeBackPhonedApprovalApi extends Endpoint(TakeBackPhonedApproval) {}
export class TakeBackPhonedApprovalHandler extends Decision(TakeBackPhonedApproval, takeBackPhonedApproval, pinnedPolicy) {}
