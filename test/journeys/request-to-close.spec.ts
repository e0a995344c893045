import type { Actor, Answer } from '../support/acting.js';
import { firstCoordinator, member, person } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { storesToTry, type StoreToTry } from '../support/stores-to-try.js';
import { until } from '../support/until.js';

interface CaseView {
  readonly stage: string;
  readonly reference: string;
  readonly revision: number;
  readonly interventions: readonly { readonly id: string; readonly status: string }[];
  readonly followUps: readonly { readonly followUpId: string; readonly kind: string; readonly dueAt: string; readonly open: boolean }[];
  readonly teamCare: readonly { readonly followUpId: string; readonly open: boolean }[];
}

describe.each(storesToTry)('a case, from the call to the close, with its events in $name', ({ open }) => {
  let store: StoreToTry;
  let service: TestService;
  let coordinator: Actor;
  let lead: Actor;
  let peer: Actor;
  let mentalHealth: Actor;
  let leadership: Actor;
  let at: string;
  const seen = (after?: Answer) => coordinator.sees<CaseView>(at, after);

  beforeAll(async () => {
    store = await open();
    service = await testService({ settings: store.settings });
    coordinator = await firstCoordinator(service.url);
    const { id: agencyId } = await coordinator.does('/agencies', {
      name: 'Riverbend 911',
      kind: 'psap',
      county: 'jackson',
      discipline: 'dispatcher',
    });
    lead = await member(service.url, coordinator, 'Dana', { teamRoles: ['team_lead'], roles: ['team_lead', 'peer_member'] });
    peer = await member(service.url, coordinator, 'Kim');
    mentalHealth = await member(service.url, coordinator, 'Noor', { teamRoles: ['mental_health_lead'] });
    leadership = await person(service.url, coordinator, 'Board', ['program_leadership']);
    const { id } = await coordinator.does('/cases', {
      agencyId,
      channel: 'peer_support_line',
      begunBy: 'peer',
      incidentType: 'officer_involved_shooting',
      occurredAt: '2026-11-23T02:10:00-06:00',
      urgency: 'now',
      callBackContact: 'Shift lead, 816-555-0143',
      exposed: [{ discipline: 'dispatcher', about: 4 }],
    });
    at = `/cases/${id}`;
  });
  afterAll(async () => {
    await service.end();
    await store.end();
  });

  it('is a request with a reference that tells nothing, and can be called back', async () => {
    const view = await seen(await coordinator.does(`${at}/call-backs`, { outcome: 'reached' }));
    expect(view).toMatchObject({ stage: 'requested', reference: expect.stringMatching(/^AW-26-[0-9A-HJKMNP-TV-Z]{5}$/) });
  });

  it('is triaged, with every exposed discipline considered and the ladder made', async () => {
    const triage = { outcome: 'group_intervention', programs: ['telecommunicator_911'] };
    expect(await coordinator.isRefused(`${at}/triage`, { ...triage, offers: [] })).toBe('discipline_not_considered');
    const done = await coordinator.does(`${at}/triage`, { ...triage, offers: [{ discipline: 'dispatcher', answer: 'offered' }] });
    const view = await seen(done);
    expect(view.stage).toBe('triaged');
    expect(view.followUps.map(({ kind }) => kind)).toEqual([
      'agency_check_back',
      'individual_check_in',
      'individual_check_in',
      'agency_check_back',
      'individual_check_in',
      'closing_check',
    ]);
  });

  it('gets a team: invited, answered, with a lead, a place and a time, confirmed', async () => {
    for (const [who, teamRole] of [
      [lead, 'team_lead'],
      [peer, 'peer'],
      [mentalHealth, 'mental_health_lead'],
    ] as const) {
      await coordinator.does(`${at}/invitations`, { memberId: who.id, teamRole });
    }
    await lead.does(`${at}/invitations/${lead.id}/answer`, { answer: 'accepted' });
    await coordinator.does(`${at}/invitations/${peer.id}/phoned-answer`, { answer: 'accepted' });
    await mentalHealth.does(`${at}/invitations/${mentalHealth.id}/answer`, { answer: 'accepted' });
    await coordinator.does(`${at}/lead`, { memberId: lead.id });
    await lead.does(`${at}/meeting-place`, { meetAt: '2026-11-23T09:00:00-06:00', place: 'Community room', contact: 'Desk officer' });
    const view = await seen(await lead.does(`${at}/team/confirm`));
    expect(view.stage).toBe('deployed');
  });

  it('has its debriefing planned, held with numbers only, and the ladder dated again from its end', async () => {
    const planned = await lead.does(`${at}/interventions`, { kind: 'cisd', mode: 'in_person', plannedFor: '2026-11-24T10:00:00-06:00' });
    const { interventions } = await seen(planned);
    const held = `${at}/interventions/${interventions[0]!.id}/held`;
    const report = {
      heldAt: '2026-11-24T10:00:00-06:00',
      minutes: 90,
      attended: [{ discipline: 'dispatcher', count: 4 }],
      resources: ['sleep_sheet'],
    };
    expect(await lead.isRefused(held, report)).toBe('held_in_future');
    service.clock.set('2026-11-24T18:00:00Z');
    const refused = await lead.tries(held, { ...report, notes: 'what they said' });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toMatch(/never stored/);
    const view = await seen(await lead.does(held, report));
    expect(view.stage).toBe('supporting');
    expect(view.followUps[0]!.dueAt).toBe('2026-11-25T17:30:00.000Z');
    await lead.does(`${at}/referrals`, { kind: 'eap' });
  });

  it('cannot be closed while anything is open, and says what', async () => {
    expect(await lead.isRefused(`${at}/close`, { because: 'completed' })).toBe('deployment_unresolved');
    await lead.does(`${at}/team/stand-down`, { reason: 'work_done' });
    expect(await lead.isRefused(`${at}/close`, { because: 'completed' })).toBe('team_care_open');
    await lead.does(`${at}/team-care`);
    expect(await lead.isRefused(`${at}/close`, { because: 'completed' })).toBe('follow_ups_open');
  });

  it('has an overdue follow-up told to the lead and then to the desk', async () => {
    service.clock.set('2026-11-27T18:00:00Z');
    service.wakeWorkers();
    await until(async () => {
      const { entries } = await coordinator.sees<{ entries: { kind: string }[] }>(`${at}/timeline`);
      return entries.filter(({ kind }) => kind === 'FollowUpEscalated').length >= 2;
    }, 15_000);
  });

  it('is closed once every follow-up has its outcome, and opened again with a reason', async () => {
    const { followUps } = await seen();
    for (const { followUpId } of followUps.filter(({ open }) => open)) {
      await lead.does(`${at}/follow-ups/${followUpId}/outcome`, { outcome: 'reached_ok' });
    }
    const closed = await lead.does(`${at}/close`, { because: 'completed' });
    expect((await seen(closed)).stage).toBe('closed');
    expect(await lead.isRefused(`${at}/follow-ups`, { kind: 'individual_check_in', dueAt: '2026-12-30' })).toBe('case_closed');
    await lead.does(`${at}/reopen`, { reason: 'closed_in_error' });
    expect((await seen(await lead.does(`${at}/close`, { because: 'completed' }))).stage).toBe('closed');
  });

  it("is nobody else's business: for leadership there is no such case", async () => {
    expect(await leadership.looksAt(at)).toBe(404);
    expect(await leadership.looksAt(`${at}/timeline`)).toBe(404);
    expect(await leadership.sees('/cases')).toMatchObject({ cases: [] });
  });

  it('forgets whom it called back a day after its end', async () => {
    const open = () => coordinator.tries(`${at}/contacts/open`, { contact: 'call_back_contact', purpose: 'follow_up' });
    expect((await open()).body).toEqual({ value: 'Shift lead, 816-555-0143' });
    service.clock.advance(25 * 3_600_000);
    service.wakeWorkers();
    await until(async () => (await open()).body.value === null, 15_000);
  });
});
