import { leadOf } from '../domain/case.state.js';
import { stageOf } from '../domain/stage.js';
import { dueSort } from './due.js';
import { personOf } from './due-view.js';
import { dutiesOf, type Duty } from './duties.js';
import type { WorklistCaseRow } from './worklist-case.entity.js';
import type { WorklistItemRow } from './worklist-item.entity.js';

/** What of a case stands on worklists now. Planned interventions are the case page's business. */
export function worklistItemsOf({ id: caseId, state, dated, revision }: WorklistCaseRow): readonly WorklistItemRow[] {
  const { facts, reference, policyVersion } = state;
  const leadId = leadOf(state);
  const shared = {
    caseId,
    reference,
    stage: stageOf(state),
    agencyId: facts.agencyId ?? null,
    incidentType: facts.incidentType ?? null,
    leadId,
    policyVersion,
  };
  return dutiesOf(state, caseId)
    .filter(isListed)
    .map((duty) => ({
      id: duty.id,
      ...shared,
      duty: duty.duty,
      dueAt: duty.dueAt,
      dueSort: dueSort(duty.dueAt),
      datedRevision: dated[duty.id] ?? revision,
      ownerId: personOf(duty.owner),
      passedFrom: passedFrom(duty, state),
      ...(duty.duty === 'follow_up' ? escalation(duty, leadId) : noEscalation),
    }));
}

function passedFrom({ duty, id, owner }: Listed, { approval, followUps }: WorklistCaseRow['state']): string | null {
  if (duty === 'follow_up') return followUps[id]?.passedFrom ?? null;
  return owner.kind === 'desk' && approval.status === 'phoned' ? approval.approverId : null;
}

type Listed = Exclude<Duty, { readonly duty: 'intervention' }>;

function isListed(duty: Duty): duty is Listed {
  return duty.duty !== 'intervention';
}

const noEscalation = { kind: null, attempts: 0, escalatedTo: [], awaitsLead: false, awaitsDesk: false };

function escalation({ kind, attempts, escalatedTo }: Extract<Duty, { readonly duty: 'follow_up' }>, leadId: string | null) {
  return {
    kind,
    attempts,
    escalatedTo,
    awaitsLead: leadId !== null && !escalatedTo.includes('lead'),
    awaitsDesk: !escalatedTo.includes('desk'),
  };
}
