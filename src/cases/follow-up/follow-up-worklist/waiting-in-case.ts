import type { FollowUpKind, IncidentType, InterventionKind, Stage, Waiting } from '../../../vocabulary/index.js';
import { isOpenTo } from '../../../rights.js';
import type { EscalationLevel, Reader } from '../../domain/index.js';
import type { Duty } from '../../reading/duties.js';
import type { Names } from '../../reading/names.js';
import type { StepToTake } from '../../reading/step-to-take.js';
import type { WorklistItemRow } from '../../reading/worklist-item.entity.js';

/** What a duty of a case is about: the facts that whoever does it needs. */
export interface DutyInCase {
  readonly caseId: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly incidentType: IncidentType | null;
  readonly agencyName: string | null;
  /** Of a follow-up or an intervention. */
  readonly kind: FollowUpKind | InterventionKind | null;
  readonly step: StepToTake | null;
  /** Whom an invitation or an override is about. */
  readonly memberName: string | null;
  /** From whom it came to the desk, who could see to it no longer; null where it did not come so. */
  readonly passedFrom: string | null;
  readonly attempts: number;
  readonly escalatedTo: readonly EscalationLevel[];
  /** The reader decides it, as an approver, who may not see the case. */
  readonly toDecide: boolean;
  /** What came later could not be shown: the row is as the case was before. */
  readonly notShown: boolean;
}

export type WaitingInCase = Waiting<Duty['duty'], DutyInCase>;

/** A duty of a case as Work shows it to one reader. */
export function waitingInCase(row: WorklistItemRow, names: Names, reader: Reader, notShown: boolean): WaitingInCase {
  const { id, duty, dueAt, wanted, since, ownerId, caseId, reference, stage, incidentType, kind, step, attempts, escalatedTo } = row;
  const decides = isOpenTo('see_approvals', reader, 'every');
  return {
    id,
    kind: duty,
    dueAt,
    wanted,
    since,
    owner: ownerOf(row, reader),
    ownerName: names.person(ownerId),
    about: {
      caseId,
      reference,
      stage,
      incidentType,
      agencyName: names.agency(row.agencyId),
      kind,
      step,
      memberName: names.person(row.memberId),
      passedFrom: names.person(row.passedFrom),
      attempts,
      escalatedTo,
      toDecide:
        decides &&
        ((row.forApprovers && !row.notBy.includes(reader.actor)) || (duty === 'approval_confirmation' && ownerId === reader.actor)),
      notShown,
    },
  };
}

function ownerOf({ ownerId, ofDesk }: WorklistItemRow, { actor }: Reader): WaitingInCase['owner'] {
  if (ownerId === actor) return 'own';
  if (ofDesk) return 'desk';
  return ownerId === null ? 'approvers' : 'somebody';
}
