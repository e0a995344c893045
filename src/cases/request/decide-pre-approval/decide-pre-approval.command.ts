import { Decision, Endpoint, YesNo } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { pinnedPolicy } from '../../neighbours.js';
import { decidePreApproval } from './decide-pre-approval.decision.js';

/** An approver decides whether a team may go to an agency outside the region. */
export class DecidePreApproval extends CaseCommand({
  route: 'pre-approval/decision',
  right: 'decide_approval',
  words: {
    title: { en: 'Decide as an approver', es: 'Decidir como persona aprobadora' },
    send: { en: 'Decide', es: 'Decidir' },
    done: { en: 'Your decision is recorded.', es: 'Su decisión está registrada.' },
  },
}) {
  @YesNo({ en: 'May a team go?', es: '¿Puede ir un equipo?' }) readonly granted: boolean;
}

export class DecidePreApprovalApi extends Endpoint(DecidePreApproval) {}
export class DecidePreApprovalHandler extends Decision(DecidePreApproval, decidePreApproval, pinnedPolicy) {}
