import { Decision, Endpoint, Id } from '../../../commands/index.js';
import type { CaseState } from '../../domain/index.js';
import { CaseCommand } from '../../case-command.js';
import { Neighbours } from '../../neighbours.js';
import { recordPhonedApproval } from './record-phoned-approval.decision.js';

/** An approver said yes by telephone. */
export class RecordPhonedApproval extends CaseCommand({
  route: 'pre-approval/phoned',
  right: 'decide_request',
  words: {
    title: { en: 'Record an approval given by telephone', es: 'Registrar una aprobación dada por teléfono' },
    send: { en: 'Record the approval', es: 'Registrar la aprobación' },
    done: {
      en: 'The approval is recorded and counts. The approver is asked to confirm it.',
      es: 'La aprobación está registrada y cuenta. Se pide a quien aprobó que la confirme.',
    },
  },
}) {
  @Id({
    en: 'Who approved?',
    es: '¿Quién aprobó?',
    hint: {
      en: 'It counts at once. The approver is asked to confirm it.',
      es: 'Cuenta enseguida. Se pide a quien aprobó que la confirme.',
    },
  })
  readonly approverId: string;
}

const approverAndPolicy = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { state, command }: { readonly state: CaseState; readonly command: RecordPhonedApproval }) => ({
    policy: await neighbours.policyOf(state),
    isApprover: await neighbours.isApprover(command.approverId),
  }),
};

export class RecordPhonedApprovalApi extends Endpoint(RecordPhonedApproval) {}
export class RecordPhonedApprovalHandler extends Decision(RecordPhonedApproval, recordPhonedApproval, approverAndPolicy) {}
