import { type Case, leadOf, stageOf } from '../domain/index.js';
import { dueSort } from './due.js';
import { personOf } from './due-view.js';
import { dutiesOf, type Duty } from './duties.js';
import { notToDecide, onlyFor, openAsks, subjectOf } from './open-asks.js';
import { isWithinDay } from './wanted.js';
import type { WorklistCaseRow } from './worklist-case.entity.js';
import type { WorklistItemRow } from './worklist-item.entity.js';

/** What of a case stands on worklists now: every duty of it. */
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
  return dutiesOf(state, caseId).map((duty) => ({
    id: workIdOf(duty, caseId),
    ...shared,
    ...about(duty),
    dueAt: duty.dueAt,
    dueSort: dueSort(duty.dueAt),
    withinDay: isWithinDay(duty),
    datedRevision: isEscalated(duty) ? (dated[duty.id] ?? revision) : 0,
    ownerId: personOf(duty.owner),
    ofDesk: duty.owner.kind === 'desk',
    ...forApprovers(duty, state),
    passedFrom: passedFrom(duty, state),
    ...(duty.duty === 'follow_up' ? escalation(duty, leadId) : noEscalation),
  }));
}

/** What others work off by its date. */
function isEscalated({ duty }: Duty): boolean {
  return duty === 'follow_up' || duty === 'approval_confirmation';
}

/** Under which id Work has a duty. Those of follow-ups and of phoned approvals have ids that others build upon; a case may have one of each of the others about a member. */
export function workIdOf({ duty, id }: Pick<Duty, 'duty' | 'id'>, caseId: string): string {
  switch (duty) {
    case 'step':
    case 'pre_approval':
      return `${caseId}-${duty === 'step' ? 'step' : 'approval'}`;
    case 'override':
    case 'invitation':
      return `${caseId}-${id}-${duty === 'override' ? 'o' : 'i'}`;
    default:
      return id;
  }
}

function about(duty: Duty) {
  const isAboutMember = duty.duty === 'override' || duty.duty === 'invitation';
  return {
    duty: duty.duty,
    kind: 'kind' in duty ? duty.kind : null,
    step: duty.duty === 'step' ? duty.step : null,
    memberId: isAboutMember ? duty.id : null,
    wanted: 'wanted' in duty ? duty.wanted : null,
    since: 'wanted' in duty ? duty.since : null,
  };
}

function forApprovers({ duty, id }: Duty, state: Case): Pick<WorklistItemRow, 'forApprovers' | 'notBy'> {
  const subject = duty === 'override' ? id : duty === 'pre_approval' || duty === 'approval_confirmation' ? 'approval' : null;
  const ask = openAsks(state).find((one) => subjectOf(one) === subject);
  if (ask === undefined || onlyFor(ask) !== null) return { forApprovers: false, notBy: [] };
  return { forApprovers: true, notBy: notToDecide(ask, state) };
}

function passedFrom({ duty, id, owner }: Duty, { approval, followUps }: Case): string | null {
  if (duty === 'follow_up') return followUps[id]?.passedFrom ?? null;
  return duty === 'approval_confirmation' && owner.kind === 'desk' && approval.status === 'phoned' ? approval.approverId : null;
}

const noEscalation = { attempts: 0, escalatedTo: [], awaitsLead: false, awaitsDesk: false };

function escalation({ attempts, escalatedTo }: Extract<Duty, { readonly duty: 'follow_up' }>, leadId: string | null) {
  return {
    attempts,
    escalatedTo,
    awaitsLead: leadId !== null && !escalatedTo.includes('lead'),
    awaitsDesk: !escalatedTo.includes('desk'),
  };
}
