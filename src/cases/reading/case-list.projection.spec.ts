import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import {
  agency,
  approver,
  coordinator,
  followUp,
  lead,
  mentalHealthLead,
  peer,
  planned,
  plannedFollowUp,
  received,
  stoodDown,
  triaged,
} from '../domain/case.testkit.js';
import { caseA, caseB, inCase } from './reading.testkit.js';
import { CaseListRow } from './case-list.entity.js';
import { caseList } from './case-list.projection.js';

/** Nobody said how soon it is wanted: within half a day. */
const toCallBack = {
  duty: 'step',
  step: 'call_back',
  id: caseA,
  wanted: 'unknown',
  since: '2026-11-22T06:00:00.000Z',
  dueAt: '2026-11-22T18:00:00.000Z',
  owner: { kind: 'desk' },
} as const;
const nothing = { nextDue: null, nextDueAt: null, nextDueSort: null, nextWithinDay: false } as const;

const bare: Partial<CaseListRow> = {
  id: caseA,
  reference: 'AW-26-7K3FQ',
  stage: 'requested',
  open: true,
  agencyId: agency,
  unitId: null,
  incidentType: 'officer_involved_shooting',
  urgency: 'unknown',
  disciplines: [],
  receivedAt: '2026-11-22T06:00:00.000Z',
  receivedSort: new Date('2026-11-22T06:00:00.000Z'),
  occurredAt: null,
  occurredSort: null,
  leadId: null,
  team: [],
  readers: [],
  readersUntil: {},
  conflicted: [],
  nextDue: toCallBack,
  nextDueAt: toCallBack.dueAt,
  nextDueSort: new Date(toCallBack.dueAt),
  nextWithinDay: true,
  counts: { openFollowUps: 0, onTeam: 0, interventionsHeld: 0, interventionsPlanned: 0 },
  atWork: null,
  datedRevisions: {},
  asked: {},
  askedSince: null,
  askedOnlyOf: null,
  approvalDecidedBy: null,
  approvalDecidedAt: null,
  overridesDecided: [],
  lastDecidedAt: null,
  revision: 0,
};

describe('the case list', () => {
  const specification = projectionSpecification(caseList);

  const rows = (events: Parameters<typeof inCase>[1], expected: readonly Partial<CaseListRow>[]) =>
    specification.given(...inCase(caseA, events)).thenRows(CaseListRow, expected);

  it('shows a request at once, with whatever is known of it', () => rows(received(), [bare]));

  it('keeps of a request that was just logged what was said, and nothing of what may follow', async () => {
    await rows(received(), [bare]);
    const [kept]: { state: object }[] = await specification.dataSource().query('SELECT state FROM case_list.case_list');
    expect(Object.keys(kept!.state).sort()).toEqual(['facts', 'policyVersion', 'receivedAt', 'reference', 'status']);
  });

  it('keeps each case in a row of its own, and leaves other streams alone', () =>
    specification
      .given(
        ...inCase(caseA, received()),
        { stream: `person-${lead}`, event: { type: 'PersonAdded', data: {} } },
        ...inCase(caseB, received({})),
      )
      .thenRows(CaseListRow, [bare, { ...bare, id: caseB, nextDue: { ...toCallBack, id: caseB }, agencyId: null, incidentType: null }]));

  it('shows the stage, the lead and the team with what is ahead of it, and what is due next', () => {
    const next = {
      duty: 'intervention',
      id: '10000000-0000-4000-8000-000000000001',
      kind: 'cisd',
      dueAt: '2026-11-23T10:00:00.000Z',
      owner: { kind: 'person', personId: lead },
    } as const;
    const later = plannedFollowUp(followUp, { kind: 'desk' }, 'closing_check', '2026-11-24');
    return rows(
      [...planned(), later],
      [
        {
          ...bare,
          stage: 'deployed',
          disciplines: ['dispatcher', 'law_enforcement'],
          occurredAt: '2026-11-21T23:00:00-06:00',
          occurredSort: new Date('2026-11-22T05:00:00Z'),
          leadId: lead,
          team: [lead, peer, mentalHealthLead],
          readers: [lead, 'c0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000004'],
          nextDue: next,
          nextDueAt: next.dueAt,
          nextDueSort: new Date(next.dueAt),
          nextWithinDay: false,
          counts: { openFollowUps: 1, onTeam: 3, interventionsHeld: 0, interventionsPlanned: 1 },
          atWork: {
            agencyId: agency,
            unitId: null,
            members: [
              { memberId: lead, teamRole: 'team_lead', allowed: [] },
              { memberId: peer, teamRole: 'peer', allowed: [] },
              { memberId: mentalHealthLead, teamRole: 'mental_health_lead', allowed: [] },
            ],
            planned: [next.dueAt],
            owner: { kind: 'person', personId: lead },
          },
          datedRevisions: { [followUp]: 12 },
          revision: 12,
        },
      ],
    );
  });

  it('counts a phoned approval among what is due, until its approver has confirmed it', async () => {
    const phoned = {
      type: 'PhonedPreApprovalRecorded',
      data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-22T09:30:00.000Z' },
    } as const;
    const due = { duty: 'approval_confirmation', dueAt: phoned.data.confirmDueAt, owner: { kind: 'person', personId: approver } } as const;
    const [, triage] = triaged();
    const one = (events: Parameters<typeof inCase>[1]) =>
      rows(
        [...received(), triage!, ...events],
        [expect.objectContaining({ nextDue: expect.objectContaining(events.length === 1 ? due : { step: 'team' }) })],
      );
    await one([phoned]);
    await one([phoned, { type: 'PreApprovalConfirmed', data: { approverId: approver } }]);
  });

  it('has nothing due in a case that is closed', () =>
    rows(
      [...triaged(), plannedFollowUp(), { type: 'CaseClosed', data: { because: 'duplicate', closedAt: '2026-11-23' } }],
      [
        {
          ...bare,
          ...nothing,
          stage: 'closed',
          open: false,
          disciplines: ['dispatcher', 'law_enforcement'],
          occurredAt: '2026-11-21T23:00:00-06:00',
          occurredSort: new Date('2026-11-22T05:00:00Z'),
          datedRevisions: { [followUp]: 2 },
          revision: 3,
        },
      ],
    ));

  it('keeps the lead after the team has stood down, and the others for thirty days from then', () =>
    rows(stoodDown(), [
      expect.objectContaining({
        stage: 'following_up',
        leadId: lead,
        readers: [lead, peer, mentalHealthLead],
        readersUntil: { [peer]: '2026-04-01T08:00:14.000Z', [mentalHealthLead]: '2026-04-01T08:00:14.000Z' },
        counts: { openFollowUps: 0, onTeam: 0, interventionsHeld: 1, interventionsPlanned: 0 },
      }),
    ]));

  it('tells that there is a call-back contact, and holds none, not even sealed', async () => {
    await rows([...received({ callBackContact: 'v1.aaaa.bbbb' })], [{ ...bare, agencyId: null, incidentType: null }]);
    const [{ state }] = (await specification.dataSource().query('SELECT state::text FROM case_list')) as [{ state: string }];
    expect(state).not.toContain('v1.aaaa');
    expect(state).toContain('callBackContact');
  });
});
