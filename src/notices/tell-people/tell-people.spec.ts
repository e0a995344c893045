import { Actor } from '../../../test/support/acting.js';
import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, member, person, type Member } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { smtpSink, type SmtpSink } from '../../../test/support/smtp-sink.js';
import { causesTold, failedTries, rowsOf, sentTo } from '../notices.testkit.js';
import { textGateway, type TextGateway } from '../../../test/support/text-gateway.js';
import { until } from '../../../test/support/until.js';

const HOUR = 3_600_000;
const AGENCY = 'Canary Dispatch Center';
/** Noon of a Monday in the program's zone. */
const NOON = '2026-11-23T18:00:00Z';
const none = { quietFrom: '', quietTo: '' };

describe('telling people that something waits for them', () => {
  let sink: SmtpSink;
  let gateway: TextGateway;
  let service: TestService;
  let coordinator: Actor;
  let agencyId: string;
  let number = 0;
  beforeAll(async () => {
    sink = await smtpSink();
    gateway = await textGateway();
    const hook = { NOTICE_HOOK_URL: gateway.url, NOTICE_HOOK_SECRET: 'x'.repeat(32) };
    service = await testService({ settings: { SMTP_URL: sink.url, MAIL_FROM: 'notices@peers.example.org', ...hook } });
    service.clock.set(NOON);
    coordinator = await firstCoordinator(service.url);
    agencyId = (
      await coordinator.does('/agencies', { name: AGENCY, kind: 'psap', discipline: 'dispatcher', county: 'jackson', state: 'MO' })
    ).id;
  });
  afterAll(async () => {
    await service.end();
    await sink.close();
    await gateway.close();
  });

  const mailsTo = (address: string) => sink.mails.filter(({ to }) => to.includes(address));
  const bodyOf = ({ lines }: { readonly lines: readonly string[] }) =>
    lines
      .slice(lines.indexOf('') + 1)
      .join('\n')
      .trim();
  const wishes = async (who: Pick<Actor, 'id'>, fields: Readonly<Record<string, string>> = {}) => {
    const visitor = await PageVisitor.signedIn(service, who.id);
    const address = `somebody${++number}@example.org`;
    const answer = await visitor.sends(await visitor.sees('/account/notices'), 'notices', {
      way: 'mail',
      mail: address,
      ...none,
      ...fields,
    });
    expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/It is saved|Está guardado/)]);
    return address;
  };
  afterEach(() => {
    sink.manner = 'takes';
  });

  /** A member, and a case to which they can be invited. */
  const aMember = (as: Member = {}) => member(service.url, coordinator, `Canary Member ${++number}`, as);
  const aCase = async () => {
    const { id } = await coordinator.does('/cases', { agencyId, incidentType: 'suicide', callBackContact: 'Canary Contact, 816-555-0177' });
    const triage = { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers: [] };
    await coordinator.does(`/cases/${id}/triage`, triage);
    return id;
  };
  const invite = (caseId: string, { id: memberId }: Actor) =>
    coordinator.does(`/cases/${caseId}/invitations`, { memberId, teamRole: 'peer' });
  /** Everything that there was to tell by now has been told to whoever was asked last, so that silence means something. */
  const later = (milliseconds: number) => {
    service.clock.advance(milliseconds);
    service.wakeWorkers();
  };
  const everythingIsTold = async () => {
    const last = await person(service.url, coordinator, 'Canary Last', ['peer_member']);
    const address = await wishes(last);
    const visitor = await PageVisitor.signedIn(service, last.id);
    await visitor.sends(await visitor.sees('/account/notices'), 'trial');
    await until(() => (service.wakeWorkers(), mailsTo(address).length > 0));
  };

  const followUp = async (owner: Actor, dueAt: string, caseId?: string) => {
    const id = caseId ?? (await aCase());
    await coordinator.does(`/cases/${id}/follow-ups`, { kind: 'closing_check', dueAt, owner: { kind: 'person', personId: owner.id } });
    return id;
  };

  it('tells somebody who is invited, in their language, and once, also after a restart', async () => {
    const invited = await aMember();
    const address = await wishes(invited, { language: 'es' });
    await invite(await aCase(), invited);
    await until(async () => (service.wakeWorkers(), (await sentTo(service, invited)) > 0));
    later(HOUR);
    await everythingIsTold();
    expect(mailsTo(address).map(bodyOf)).toEqual([expect.stringMatching(/^Tiene 1 asunto pendiente\. Inicie sesi(ó|=C3=B3)n: http:/)]);
    service = await service.restart();
    coordinator = new Actor(service.url, coordinator.id);
    later(HOUR);
    await everythingIsTold();
    expect(mailsTo(address)).toHaveLength(1);
  });

  it('tells by one notice of what came in together, and says how much waits in all', async () => {
    const owner = await aMember();
    await followUp(owner, '2026-12-20');
    await followUp(owner, '2026-12-21');
    const address = await wishes(owner);
    await until(async () => (service.wakeWorkers(), (await sentTo(service, owner)) > 0));
    await followUp(owner, '2026-12-22');
    await everythingIsTold();
    expect(mailsTo(address).map(bodyOf)).toEqual([expect.stringMatching(/^You have 2 things waiting\. Sign in: http:/)]);
    later(6 * 60_000);
    await until(() => (service.wakeWorkers(), mailsTo(address).length > 1));
    expect(bodyOf(mailsTo(address)[1]!)).toMatch(/^You have 3 things waiting\./);
  });

  it('tells again on the day on which something is due, when it is overdue, and whoever it is escalated to', async () => {
    const [owner, lead] = [await aMember(), await aMember({ roles: ['peer_member', 'team_lead'], teamRoles: ['peer', 'team_lead'] })];
    const caseId = await aCase();
    await coordinator.does(`/cases/${caseId}/invitations`, { memberId: lead.id, teamRole: 'peer' });
    await coordinator.does(`/cases/${caseId}/invitations/${lead.id}/phoned-answer`, { answer: 'accepted' });
    await coordinator.does(`/cases/${caseId}/lead`, { memberId: lead.id });
    await followUp(owner, new Date(service.clock.now().getTime() + 30 * HOUR).toISOString(), caseId);
    const [ofOwner, ofLead] = [await wishes(owner), await wishes(lead)];
    const told = (notices: number) => until(async () => (service.wakeWorkers(), (await sentTo(service, owner)) === notices));
    await told(1);
    await until(async () => (service.wakeWorkers(), (await sentTo(service, lead)) > 0));
    later(24 * HOUR);
    await told(2);
    later(8 * HOUR);
    await told(3);
    expect(await causesTold(service, lead)).not.toContain('escalation');
    later(24 * HOUR);
    // Of what came due at that moment they may have been told already, some minutes before.
    await until(async () => (later(10_000), (await causesTold(service, lead)).includes('escalation')));
    const page = await (await PageVisitor.signedIn(service, coordinator.id)).sees(`/cases/${caseId}/follow-ups`);
    expect(page.text).toMatch(/Late: escalated to the lead .*The lead was told: \w{3}, Nov \d+, 2026, \d+:\d\d/);
    expect(await causesTold(service, owner)).toEqual(['assignment', 'overdue']);
    await everythingIsTold();
    expect([mailsTo(ofOwner).length, mailsTo(ofLead).length > 1]).toEqual([3, true]);
  });

  it('hands the gateway the same sentence for whoever wishes a text', async () => {
    const invited = await aMember();
    await wishes(invited, { way: 'text', mail: '', telephone: '(816) 555-0143' });
    await invite(await aCase(), invited);
    await until(() => (service.wakeWorkers(), gateway.asked.length > 0));
    await everythingIsTold();
    expect(gateway.asked.map(({ body }) => JSON.parse(body) as object)).toEqual([
      {
        id: expect.any(String) as string,
        to: '+18165550143',
        text: expect.stringMatching(/^You have 1 thing waiting\. Sign in: http:/) as string,
      },
    ]);
    expect(JSON.stringify(gateway.asked)).not.toMatch(/canary|suicide|peer support/i);
  });

  it('does not tell in quiet hours, nor of what was done meanwhile', async () => {
    const [asleep, answered] = [await aMember(), await aMember()];
    service.clock.set('2026-12-01T08:00:00Z');
    const night = { quietFrom: '22', quietTo: '7' };
    const [first, second] = [await wishes(asleep, night), await wishes(answered, night)];
    const caseId = await aCase();
    await invite(caseId, asleep);
    await invite(caseId, answered);
    await everythingIsTold();
    await coordinator.does(`/cases/${caseId}/invitations/${answered.id}/phoned-answer`, { answer: 'declined', reason: 'not_available' });
    expect([mailsTo(first), mailsTo(second)]).toEqual([[], []]);
    service.clock.set('2026-12-01T13:00:01Z');
    await until(() => (service.wakeWorkers(), mailsTo(first).length === 1));
    await everythingIsTold();
    expect(mailsTo(second)).toEqual([]);
  });

  it('tries again with growing pauses, shows that it fails without saying for whom, and tells once in the end', async () => {
    const invited = await aMember();
    const address = await wishes(invited);
    sink.manner = 'later';
    await invite(await aCase(), invited);
    const tries = () => sink.unanswered.filter(({ to }) => to.includes(address));
    await until(async () => (later(5000), (await failedTries(service, invited)) >= 3));
    expect(tries().length).toBeGreaterThan(1);
    const administrator = await PageVisitor.signedIn(service, coordinator.id);
    const system = await administrator.sees('/system');
    expect(system.text).toMatch(/not get through: EMESSAGE/);
    expect(system.html).not.toMatch(/example\.org<|somebody\d/);
    sink.manner = 'takes';
    later(HOUR);
    await until(() => (service.wakeWorkers(), mailsTo(address).length > 0));
    await everythingIsTold();
    expect(new Set([...tries(), ...mailsTo(address)].map(({ messageId }) => messageId)).size).toBe(1);
    expect(mailsTo(address)).toHaveLength(1);
  });

  it('never tells somebody who was deactivated, and forgets where they were told', async () => {
    const gone = await aMember();
    const address = await wishes(gone, { quietFrom: '0', quietTo: '23' });
    await invite(await aCase(), gone);
    await everythingIsTold();
    await coordinator.does(`/people/${gone.id}/deactivate`);
    service.clock.set('2026-12-04T05:30:00Z');
    await everythingIsTold();
    await until(async () => (await rowsOf(service, gone)) === 0);
    expect(mailsTo(address)).toEqual([]);
  });

  it('does not tell of a case what is not for somebody to see', async () => {
    const shutOut = await aMember();
    const address = await wishes(shutOut, { quietFrom: '0', quietTo: '12' });
    service.clock.set('2026-12-05T15:00:00Z');
    const caseId = await aCase();
    await invite(caseId, shutOut);
    await coordinator.does(`/cases/${caseId}/conflicts`, { memberId: shutOut.id, conflict: 'witness_or_party' });
    service.clock.set('2026-12-05T18:30:00Z');
    await everythingIsTold();
    expect(mailsTo(address)).toEqual([]);
  });

  it('said nothing but the sentence to the mail server in all this time', async () => {
    const said = sink.said.join('\n');
    const { cases } = await coordinator.sees<{ cases: readonly { caseId: string; reference: string }[] }>('/cases?limit=100');
    expect(cases.length).toBeGreaterThan(5);
    for (const { caseId, reference } of cases) for (const each of [caseId, reference]) expect(said).not.toContain(each);
    expect(said).not.toMatch(/canary|816-?555|suicide|closing|invit|follow|Robin|Vale|Peer Support/i);
    const bodies = new Set(sink.mails.map((mail) => bodyOf(mail).replace(/\d+/g, '#')));
    expect(
      [...bodies].filter(
        (body) => !/^(You have # things? waiting\. Sign in|Nothing is waiting for you\. Sign in|Tiene # asunto)/.test(body),
      ),
    ).toEqual([]);
  });
});
