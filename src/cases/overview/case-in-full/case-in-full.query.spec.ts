import { CaseStreams } from '../../case-streams.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, deployed, deployment, followUp, held, lead, outcome, peer, plannedFollowUp, received } from '../../domain/case.testkit.js';
import { asking, caseA, caseB, caseC, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { CaseInFull, CaseInFullHandler } from './case-in-full.query.js';

const caseD = 'e0000000-0000-4000-8000-00000000000d';
const SEALED = 'v1.c2VhbGVk.dGV4dA';
const conflict: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship', declaredBy: peer } };
const offered = (referralId: string): CaseEvent => ({
  type: 'ReferralOffered',
  data: { referralId, kind: 'eap', offeredAt: '2026-11-23' },
});

describe('the page of a case', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: CaseInFullHandler;
  beforeAll(async () => {
    reading = await caseReading([]);
    const cases = new CaseStreams(reading.mechanism, zone, neighbours);
    handler = new CaseInFullHandler(cases, neighbours, zone, reading.runner);
    await reading.happen(
      caseA,
      ...deployed(),
      conflict,
      plannedFollowUp(followUp, { kind: 'desk' }, 'agency_check_back', '2026-11-22'),
      plannedFollowUp('care', { kind: 'person', personId: lead }, 'post_action_support', '2026-11-26'),
      outcome('no_answer'),
      offered('r1'),
      offered('r2'),
      { type: 'ReferralAnswered', data: { referralId: 'r1', accepted: true } },
    );
    await reading.happen(
      caseB,
      ...received({ callBackContact: SEALED }),
      { type: 'FieldCorrected', data: { change: { callBackContact: SEALED }, reason: 'mistyped' } },
      { type: 'DeploymentOpened', data: { deploymentId: deployment } },
      { type: 'MeetingPlaceSet', data: { deploymentId: deployment, meetAt: '2026-11-23T09:00:00Z', place: SEALED } },
    );
  });
  afterAll(() => reading.close());

  const page = (caseId = caseA, reader: CaseInFull['reader'] = asking.coordinator) => handler.execute(new CaseInFull(caseId, reader));

  it('says first what is next, whose it is, and by when', async () => {
    expect((await page()).next).toEqual({
      duty: 'follow_up',
      id: followUp,
      kind: 'agency_check_back',
      dueAt: '2026-11-22',
      owner: { kind: 'desk' },
      attempts: 1,
      escalatedTo: [],
      bucket: 'overdue',
      ownerName: null,
    });
  });

  it('carries the revision that a change of it must name', async () => {
    expect((await page()).revision).toBe((await reading.store.read(`case-${caseA}`)).at(-1)!.revision);
  });

  it('shows the request, the stage, the team by name, follow-ups, team care, and referrals as numbers', async () => {
    expect(await page()).toMatchObject({
      caseId: caseA,
      reference: 'AW-26-7K3FQ',
      stage: 'deployed',
      status: 'open',
      earlierDeployments: 0,
      facts: { agencyId: agency, agencyName: 'Plainview Fire', incidentType: 'officer_involved_shooting', hasCallBackContact: false },
      triage: {
        outcome: 'group_intervention',
        offers: [
          { discipline: 'dispatcher', answer: 'offered' },
          { discipline: 'law_enforcement', answer: 'declined' },
        ],
      },
      approval: { status: 'none' },
      deployment: {
        deploymentId: deployment,
        status: 'confirmed',
        leadId: lead,
        leadName: 'Lee Lead',
        hasPlace: false,
        members: [{ memberId: lead, name: 'Lee Lead', status: 'on_team' }, { memberId: peer, name: 'Pat Peer' }, { name: null }],
      },
      followUps: [{ followUpId: followUp, open: true, bucket: 'overdue', attempts: 1, lastOutcome: 'no_answer' }],
      teamCare: [{ followUpId: 'care', kind: 'post_action_support', ownerName: 'Lee Lead' }],
      referrals: [{ kind: 'eap', offered: 2, accepted: 1, declined: 0 }],
    });
  });

  it('tells that there is a call-back contact and a place, and holds nothing of them, not even sealed', async () => {
    const shown = await page(caseB);
    expect(shown.deployment).toMatchObject({ hasPlace: true, hasContact: false });
    expect(shown.facts).toEqual({ agencyId: null, agencyName: null, hasCallBackContact: true });
    expect(JSON.stringify(shown)).not.toMatch(/v1\.|sealed|callBackContact"/);
  });

  it('shows why somebody may not be on the team to coordinators and the lead, and not to the team', async () => {
    const reasons = async (reader: CaseInFull['reader']) => (await page(caseA, reader)).deployment?.members[1];
    expect(await reasons(asking.coordinator)).toMatchObject({ memberId: peer, reasons: ['close_relationship'] });
    expect(await reasons(asking.lead)).toMatchObject({ memberId: peer, reasons: ['close_relationship'] });
    expect(await reasons(asking.peer)).not.toHaveProperty('reasons');
  });

  it('is not found by whoever the case is not for, no more than one that does not exist', async () => {
    for (const reader of [asking.stranger, asking.leadership, asking.administrator]) {
      await expect(page(caseA, reader)).rejects.toMatchObject({ code: 'case_not_found', kind: 'not_found' });
    }
    await expect(page(caseC)).rejects.toMatchObject({ code: 'case_not_found', kind: 'not_found' });
  });

  it('judges by the facts as they stand whether an intervention was in time', async () => {
    const timeliness = async () => (await page(caseD)).interventions.map((one) => one.timeliness);
    await reading.happen(caseD, ...held());
    expect(await timeliness()).toEqual(['inside']);
    const occurred = (occurredAt: string): CaseEvent => ({ type: 'FieldCorrected', data: { change: { occurredAt }, reason: 'mistyped' } });
    await reading.happen(caseD, occurred('2026-11-22T12:00:00-06:00'));
    expect(await timeliness()).toEqual(['earlier']);
    await reading.happen(caseD, occurred('2026-11-22'));
    expect(await timeliness()).toEqual(['not_known']);
  });

  it('is closed to a member from the moment they have left the team', async () => {
    expect(await page(caseA, asking.peer)).toMatchObject({ caseId: caseA });
    await reading.happen(caseA, {
      type: 'MemberStoodDown',
      data: { deploymentId: deployment, memberId: peer, reason: 'conflict_declared' },
    });
    await expect(page(caseA, asking.peer)).rejects.toMatchObject({ code: 'case_not_found' });
  });
});
