import { isDeepStrictEqual } from 'node:util';
import type { RowRule } from '../../../libs/read-side/index.js';
import { rowTable } from '../../../libs/read-side/projection/row-table.js';
import { type Case, type CaseEvent, leadOf, stageOf } from '../domain/index.js';
import type { CaseListRow } from './case-list.entity.js';
import { dueSort } from './due.js';
import { personOf } from './due-view.js';
import { dutiesOf, type Duty } from './duties.js';
import { notToDecide, onlyFor, openAsks, subjectOf } from './open-asks.js';
import { isWithinDay } from './wanted.js';
import { WorklistItemRow } from './worklist-item.entity.js';

/** The items follow from the cases as they stand after a batch; those that have not changed are not written. */
export const bringItemsUpTo: Required<RowRule<CaseListRow>>['then'] = async (touched, asTheyStand, tx) => {
  const table = rowTable(tx, WorklistItemRow);
  const before = new Map((await table.load('caseId', touched)).map((row) => [row.id, row]));
  const now = asTheyStand.flatMap(itemsOf);
  const still = new Set(now.map(({ id }) => id));
  await table.remove([...before.keys()].filter((id) => !still.has(id)));
  await table.write(now.filter((row) => !isDeepStrictEqual(row, before.get(row.id))));
};

/** The revision at which each thing was given the date that it has, after an event of the case. */
export function datedAfter(dated: CaseListRow['datedRevisions'], event: CaseEvent, caseId: string, revision: number) {
  switch (event.type) {
    case 'FollowUpPlanned':
    case 'FollowUpRescheduled':
    case 'FollowUpRescheduleTakenBack':
      return { ...dated, [event.data.followUpId]: revision };
    case 'PhonedPreApprovalRecorded':
      return { ...dated, [caseId]: revision };
    default:
      return dated;
  }
}

/** What of a case stands on worklists now: every duty of it. */
function itemsOf({ id: caseId, state, datedRevisions, revision }: CaseListRow): readonly WorklistItemRow[] {
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
    datedRevision: isEscalated(duty) ? (datedRevisions[duty.id] ?? revision) : 0,
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

/**
 * Under which id Work has a duty. Those of follow-ups and of phoned approvals have ids that others build upon; a case may have one of each
 * of the others about a member.
 */
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
