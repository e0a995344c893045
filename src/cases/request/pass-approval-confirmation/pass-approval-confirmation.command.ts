import { Decision } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import type { CaseState } from '../../domain/index.js';
import { Neighbours } from '../../neighbours.js';
import { passApprovalConfirmation } from './pass-approval-confirmation.decision.js';

/** Who gave an approval by telephone can confirm it no longer; sent by the clock. */
export class PassApprovalConfirmation extends CaseCommand({ right: 'keep_by_the_clock' }) {}

const whetherApprover = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { state }: { readonly state: CaseState }) => ({
    isApprover: state.status === 'open' && state.approval.status === 'phoned' && (await neighbours.isApprover(state.approval.approverId)),
  }),
};

export class PassApprovalConfirmationHandler extends Decision(PassApprovalConfirmation, passApprovalConfirmation, whetherApprover) {}
