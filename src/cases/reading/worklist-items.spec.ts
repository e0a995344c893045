import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import type { CaseEvent } from '../domain/case.events.js';
import {
  agency,
  approver,
  coordinator,
  deployed,
  deploying,
  followUp,
  invited,
  lead,
  outcome,
  peer,
  plannedFollowUp,
  received,
  triaged,
} from '../domain/case.testkit.js';
import { caseA, inCase } from './reading.testkit.js';
import { WorklistItemRow } from './worklist-item.entity.js';
import { caseList } from './case-list.projection.js';

const row: Partial<WorklistItemRow> = {
  id: followUp,
  caseId: caseA,
  reference: 'AW-26-7K3FQ',
  stage: 'triaged',
  agencyId: agency,
  incidentType: 'officer_involved_shooting',
  duty: 'follow_up',
  kind: 'agency_check_back',
  dueAt: '2026-11-23T07:00:00.000Z',
  dueSort: new Date('2026-11-23T07:00:00.000Z'),
  datedRevision: 2,
  ownerId: null,
  ofDesk: true,
  forApprovers: false,
  notBy: [],
  step: null,
  memberId: null,
  wanted: null,
  since: null,
  withinDay: false,
  passedFrom: null,
  leadId: null,
  attempts: 0,
  escalatedTo: [],
  awaitsLead: false,
  awaitsDesk: true,
  policyVersion: 1,
};
/** A team is to be built within half a day of the triage. */
const team: Partial<WorklistItemRow> = {
  ...row,
  id: `${caseA}-step`,
  duty: 'step',
  step: 'team',
  kind: null,
  dueAt: '2026-11-22T19:00:00.000Z',
  dueSort: new Date('2026-11-22T19:00:00.000Z'),
  wanted: 'unknown',
  since: '2026-11-22T07:00:00.000Z',
  withinDay: true,
  datedRevision: 0,
  awaitsDesk: false,
};
/** It is said where the team meets within two days, by the lead. */
const meeting: Partial<WorklistItemRow> = {
  ...team,
  step: 'meeting',
  stage: 'deployed',
  dueAt: '2026-11-24T07:00:00.000Z',
  dueSort: new Date('2026-11-24T07:00:00.000Z'),
  withinDay: false,
  ofDesk: false,
  ownerId: lead,
  leadId: lead,
};
const told = (level: 'lead' | 'desk'): CaseEvent => ({ type: 'FollowUpEscalated', data: { followUpId: followUp, level } });
const moved = (dueAt: string): CaseEvent => ({ type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt, because: 'travel' } });
const undone: CaseEvent = { type: 'FollowUpOutcomeUndone', data: { followUpId: followUp } };

describe('the worklist', () => {
  const specification = projectionSpecification(caseList);
  const items = (events: readonly CaseEvent[], ...expected: readonly Partial<WorklistItemRow>[]) =>
    specification.given(...inCase(caseA, events)).thenRows(WorklistItemRow, expected);

  it('holds an open follow-up, whose it is and in which case', async () => {
    await items([...triaged(), plannedFollowUp()], team, row);
    await items([...triaged(), plannedFollowUp(followUp, { kind: 'person', personId: peer })], team, {
      ...row,
      ownerId: peer,
      ofDesk: false,
    });
  });

  it('says from whom it came to the desk, until somebody has it again', async () => {
    const passed: CaseEvent = { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: peer } };
    const begun = [...triaged(), plannedFollowUp(followUp, { kind: 'person', personId: peer })];
    await items([...begun, passed], team, { ...row, ownerId: null, passedFrom: peer });
    const again: CaseEvent = { type: 'FollowUpAssigned', data: { followUpId: followUp, owner: { kind: 'person', personId: lead } } };
    await items([...begun, passed, again], team, { ...row, ownerId: lead, ofDesk: false, passedFrom: null });
  });

  it('counts an attempt and keeps the follow-up', () =>
    items([...triaged(), plannedFollowUp(), outcome('no_answer')], team, { ...row, attempts: 1 }));

  it('lets go of what is settled, and takes it back when the outcome is undone', async () => {
    await items([...triaged(), plannedFollowUp(), outcome('reached_ok')], team);
    await items([...triaged(), plannedFollowUp(), outcome('reached_ok'), undone], team, row);
  });

  it('lets go of everything in a case that has ended, and takes it back when it is reopened', async () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'duplicate', closedAt: '2026-11-23' } };
    await items([...triaged(), plannedFollowUp(), closed]);
    await items([...triaged(), plannedFollowUp(), closed, { type: 'CaseReopened', data: { reason: 'follow_up_missed' } }], team, row);
  });

  it('names the lead in every item as soon as there is one', () =>
    items([...triaged(), plannedFollowUp(), ...deployed().slice(2)], meeting, {
      ...row,
      stage: 'deployed',
      leadId: lead,
      awaitsLead: true,
    }));

  it('knows who has been told, and forgets it with another date, even the same one again', async () => {
    const begun = [...deployed(), plannedFollowUp(), told('lead'), told('desk')];
    const inTeam = { ...row, stage: 'deployed', leadId: lead, datedRevision: 11 } as const;
    await items(begun, meeting, { ...inTeam, escalatedTo: ['lead', 'desk'], awaitsLead: false, awaitsDesk: false });
    await items([...begun, moved('2026-11-25'), moved('2026-11-23T07:00:00.000Z')], meeting, {
      ...inTeam,
      escalatedTo: [],
      awaitsLead: true,
      awaitsDesk: true,
      datedRevision: 15,
    });
  });

  it('holds a phoned approval until its approver has confirmed it', async () => {
    const phoned: CaseEvent = {
      type: 'PhonedPreApprovalRecorded',
      data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T00:00:00.000Z' },
    };
    const toCallBack: Partial<WorklistItemRow> = {
      ...team,
      step: 'call_back',
      stage: 'requested',
      since: '2026-11-22T06:00:00.000Z',
      dueAt: '2026-11-22T18:00:00.000Z',
      dueSort: new Date('2026-11-22T18:00:00.000Z'),
    };
    const confirmation: Partial<WorklistItemRow> = {
      ...row,
      id: caseA,
      duty: 'approval_confirmation',
      kind: null,
      stage: 'requested',
      ownerId: approver,
      ofDesk: false,
      awaitsDesk: false,
      dueAt: '2026-11-26T00:00:00.000Z',
      dueSort: new Date('2026-11-26T00:00:00.000Z'),
      datedRevision: 1,
    };
    await items([...received(), phoned], confirmation, toCallBack);
    await items([...received(), phoned, { type: 'PreApprovalConfirmed', data: { approverId: approver } }], toCallBack);
    const passed: CaseEvent = { type: 'ApprovalConfirmationPassedToDesk', data: { from: approver } };
    await items(
      [...received(), phoned, passed],
      { ...confirmation, ownerId: null, ofDesk: true, forApprovers: true, notBy: [coordinator, approver], passedFrom: approver },
      toCallBack,
    );
  });

  it('holds what is asked of approvers, for any but whoever asked, and invitations until they are answered', async () => {
    const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
    const wanted = { ...team, step: null, ofDesk: false } as const;
    await items([...triaged(), asked], {
      ...wanted,
      id: `${caseA}-approval`,
      duty: 'pre_approval',
      stage: 'awaiting_approval',
      forApprovers: true,
      notBy: [coordinator],
    });
    const since = '2026-11-22T08:00:00.000Z';
    const dueAt = '2026-11-22T20:00:00.000Z';
    await items(
      [...deploying(), invited(peer)],
      {
        ...wanted,
        ...{ id: `${caseA}-${peer}-i`, duty: 'invitation', memberId: peer, stage: 'deploying', ownerId: peer },
        ...{ since, dueAt, dueSort: new Date(dueAt) },
      },
      { ...team, stage: 'deploying' },
    );
  });
});
