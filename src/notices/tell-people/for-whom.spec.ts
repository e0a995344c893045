import { Actor } from '../../../test/support/acting.js';
import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, member, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { smtpSink, type SmtpSink } from '../../../test/support/smtp-sink.js';
import { NoticeWishesOf } from '../notice-wishes.js';
import { causesTold } from '../notices.testkit.js';

const HOUR = 3_600_000;
/** After so long everybody's work is looked through, whatever happened, and somebody who was told can be told again. */
const LOOK = 6 * 60_000;
const wished = { way: 'mail', language: 'en', rhythm: 'at_once', dailyAt: 8, quiet: null } as const;

describe('of what each of the people of a program is told', () => {
  let sink: SmtpSink;
  let service: TestService;
  let desk: Actor;
  let onCall: Actor;
  let approver: Actor;
  let peer: Actor;
  let lead: Actor;
  let wishesNone: Actor;
  let caseId: string;
  beforeAll(async () => {
    sink = await smtpSink();
    service = await testService({ settings: { SMTP_URL: sink.url, MAIL_FROM: 'notices@peers.example.org' }, worksByHand: true });
    service.clock.set('2026-11-23T18:00:00Z');
    const { url } = service;
    desk = await firstCoordinator(url);
    onCall = await person(url, desk, 'Canary On Call', ['coordinator']);
    approver = await person(url, desk, 'Canary Approver', ['approver']);
    peer = await member(url, desk, 'Canary Peer');
    lead = await member(url, desk, 'Canary Lead', { roles: ['peer_member', 'team_lead'], teamRoles: ['peer', 'team_lead'] });
    for (const each of [desk, onCall, approver, peer, lead]) await wishes(each, null);
    await wishes(onCall, new Date(service.clock.now().getTime() + 300 * HOUR).toISOString());
    wishesNone = await member(url, desk, 'Canary Quiet');
    const outside = { name: 'Canary Dispatch Center', kind: 'psap', discipline: 'dispatcher', county: 'outside_region', state: 'KS' };
    const { id: agencyId } = await desk.does('/agencies', outside);
    caseId = (await desk.does('/cases', { agencyId, incidentType: 'suicide' })).id;
  });
  afterAll(() => Promise.all([service.end(), sink.close()]));

  const wishes = ({ id }: Actor, onCallUntil: string | null) =>
    service.app.get(NoticeWishesOf, { strict: false }).keep(id, { ...wished, onCallUntil }, `${id}@example.org`, service.clock.now());
  const onPage = async (page: string, who = desk) =>
    (await (await PageVisitor.signedIn(service, who.id)).sees(`/cases/${caseId}${page}`)).text;
  const told = async (milliseconds = LOOK) => {
    service.clock.advance(milliseconds);
    const { rows } = await service.sources.pool.query<{ last: string }>('SELECT max(position) AS last FROM event_store.events');
    await service.workOff(BigInt(rows[0]!.last));
    const people = { desk, onCall, approver, peer, lead };
    const all = await Promise.all(Object.entries(people).map(async ([name, who]) => [name, await causesTold(service, who)] as const));
    return Object.fromEntries(all.filter(([, causes]) => causes.length > 0));
  };

  it('is nobody of a request that may wait, until it has; then whoever is on call', async () => {
    expect(await told()).toEqual({});
    expect(await told(13 * HOUR)).toEqual({ onCall: ['waits_at_desk'] });
  });

  it('is every approver of an approval that is asked', async () => {
    await desk.does(`/cases/${caseId}/triage`, { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers: [] });
    expect(await onPage('')).toContain('No approver was told by a notice yet');
    expect(await told()).toMatchObject({ approver: ['approval_asked'] });
    expect(await onPage('')).toMatch(/An approver was told by a notice: \w{3}, Nov \d+/);
  });

  it('is every coordinator of what is wanted now, at their hours, and once', async () => {
    const before = sink.mails.length;
    await desk.does('/cases', { urgency: 'now' });
    expect(await told()).toMatchObject({ desk: ['waits_at_desk'], onCall: ['waits_at_desk'] });
    await told(HOUR);
    expect(sink.mails.length - before).toBe(2);
  });

  it('is who is invited of that, and who is to do something of that', async () => {
    await approver.does(`/cases/${caseId}/pre-approval/decision`, { granted: true });
    for (const { id: memberId } of [peer, lead]) await desk.does(`/cases/${caseId}/invitations`, { memberId, teamRole: 'peer' });
    await desk.does(`/cases/${caseId}/invitations`, { memberId: wishesNone.id, teamRole: 'peer' });
    expect(await told()).toMatchObject({ peer: ['invitation'], lead: ['invitation'] });
    const team = await onPage('/team');
    expect(team).toMatch(/Canary Peer.*Told by a notice: \w{3}, Nov \d+/);
    expect(team).toMatch(/Canary Quiet.*Could not be told: no notices reach them/);
    expect(await onPage('/team', peer)).not.toMatch(/notice/);
    for (const { id } of [peer, lead, wishesNone])
      await desk.does(`/cases/${caseId}/invitations/${id}/phoned-answer`, { answer: 'accepted' });
    await desk.does(`/cases/${caseId}/lead`, { memberId: lead.id });
    const dueAt = new Date(service.clock.now().getTime() + 40 * HOUR).toISOString();
    await desk.does(`/cases/${caseId}/follow-ups`, { kind: 'closing_check', dueAt, owner: { kind: 'person', personId: peer.id } });
    expect(await told()).toMatchObject({ peer: ['assignment'], lead: ['assignment'] });
    for (const asks of [desk, lead]) expect(await onPage('/follow-ups', asks)).toMatch(/Told by a notice: \w{3}, Nov \d+/);
  });

  it('is nobody else’s to read: a member of the team who asked for nothing sees the follow-up, and not whether its owner was told', async () => {
    const page = await onPage('/follow-ups', wishesNone);
    expect(page).toContain('Canary Peer');
    expect(page).not.toMatch(/notice/);
  });

  it('is who owns it on the day on which it is due, and when it is overdue, and at last the lead and the desk', async () => {
    expect(await told(30 * HOUR)).toMatchObject({ peer: ['assignment', 'due_today'] });
    expect(await told(14 * HOUR)).toMatchObject({ peer: ['assignment', 'overdue'] });
    await told(24 * HOUR);
    expect((await told()).lead).toContain('escalation');
    await told(24 * HOUR);
    expect(await told()).toMatchObject({ desk: expect.arrayContaining(['escalation']) as unknown });
  });
});
