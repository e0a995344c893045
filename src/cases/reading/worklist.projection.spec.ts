import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import type { CaseEvent } from '../domain/case.events.js';
import {
  agency,
  approver,
  coordinator,
  deployed,
  followUp,
  lead,
  outcome,
  peer,
  plannedFollowUp,
  received,
  triaged,
} from '../domain/case.testkit.js';
import { caseA, inCase } from './reading.testkit.js';
import { WorklistItemRow } from './worklist-item.entity.js';
import { worklist } from './worklist.projection.js';

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
  passedFrom: null,
  leadId: null,
  attempts: 0,
  escalatedTo: [],
  awaitsLead: false,
  awaitsDesk: true,
  policyVersion: 1,
};
const told = (level: 'lead' | 'desk'): CaseEvent => ({ type: 'FollowUpEscalated', data: { followUpId: followUp, level } });
const moved = (dueAt: string): CaseEvent => ({ type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt, because: 'travel' } });
const undone: CaseEvent = { type: 'FollowUpOutcomeUndone', data: { followUpId: followUp } };

describe('the worklist', () => {
  const specification = projectionSpecification(worklist);
  const items = (events: readonly CaseEvent[], ...expected: readonly Partial<WorklistItemRow>[]) =>
    specification.given(...inCase(caseA, events)).thenRows(WorklistItemRow, expected);

  it('holds an open follow-up, whose it is and in which case', async () => {
    await items([...triaged(), plannedFollowUp()], row);
    await items([...triaged(), plannedFollowUp(followUp, { kind: 'person', personId: peer })], { ...row, ownerId: peer });
  });

  it('says from whom it came to the desk, until somebody has it again', async () => {
    const passed: CaseEvent = { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: peer } };
    const begun = [...triaged(), plannedFollowUp(followUp, { kind: 'person', personId: peer })];
    await items([...begun, passed], { ...row, ownerId: null, passedFrom: peer });
    const again: CaseEvent = { type: 'FollowUpAssigned', data: { followUpId: followUp, owner: { kind: 'person', personId: lead } } };
    await items([...begun, passed, again], { ...row, ownerId: lead, passedFrom: null });
  });

  it('counts an attempt and keeps the follow-up', () =>
    items([...triaged(), plannedFollowUp(), outcome('no_answer')], { ...row, attempts: 1 }));

  it('lets go of what is settled, and takes it back when the outcome is undone', async () => {
    await items([...triaged(), plannedFollowUp(), outcome('reached_ok')]);
    await items([...triaged(), plannedFollowUp(), outcome('reached_ok'), undone], row);
  });

  it('lets go of everything in a case that has ended, and takes it back when it is reopened', async () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'duplicate', closedAt: '2026-11-23' } };
    await items([...triaged(), plannedFollowUp(), closed]);
    await items([...triaged(), plannedFollowUp(), closed, { type: 'CaseReopened', data: { reason: 'follow_up_missed' } }], row);
  });

  it('names the lead in every item as soon as there is one', () =>
    items([...triaged(), plannedFollowUp(), ...deployed().slice(2)], {
      ...row,
      stage: 'deployed',
      leadId: lead,
      awaitsLead: true,
    }));

  it('knows who has been told, and forgets it with another date, even the same one again', async () => {
    const begun = [...deployed(), plannedFollowUp(), told('lead'), told('desk')];
    const inTeam = { ...row, stage: 'deployed', leadId: lead, datedRevision: 11 } as const;
    await items(begun, { ...inTeam, escalatedTo: ['lead', 'desk'], awaitsLead: false, awaitsDesk: false });
    await items([...begun, moved('2026-11-25'), moved('2026-11-23T07:00:00.000Z')], {
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
    await items([...received(), phoned], {
      ...row,
      id: caseA,
      duty: 'approval_confirmation',
      kind: null,
      stage: 'requested',
      ownerId: approver,
      awaitsDesk: false,
      dueAt: '2026-11-26T00:00:00.000Z',
      dueSort: new Date('2026-11-26T00:00:00.000Z'),
      datedRevision: 1,
    });
    await items([...received(), phoned, { type: 'PreApprovalConfirmed', data: { approverId: approver } }]);
  });
});
