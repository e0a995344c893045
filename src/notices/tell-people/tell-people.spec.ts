import { randomUUID } from 'node:crypto';
import { Actor } from '../../../test/support/acting.js';
import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, member, person, type Member } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { smtpSink, type MailTaken, type SmtpSink } from '../../../test/support/smtp-sink.js';
import type { NoticeWishes } from '../domain/index.js';
import { NoticeRows } from '../notice-rows.js';
import { NoticeWishesOf } from '../notice-wishes.js';
import { causesTold, failedTries, rowsOf } from '../notices.testkit.js';
import { textGateway, type TextGateway } from '../../../test/support/text-gateway.js';
import { until } from '../../../test/support/until.js';

const HOUR = 3_600_000;
/** So many go out by one way at the same time. */
const AT_ONCE = 8;
/** After so long everybody's work is looked through, whatever happened. */
const LOOK = 61_000;
/** Noon of a Monday in the program's zone. */
const NOON = '2026-11-23T18:00:00Z';
const bodyOf = ({ lines }: MailTaken) =>
  lines
    .slice(lines.indexOf('') + 1)
    .join('\n')
    .trim();
const wished: NoticeWishes = { way: 'mail', language: 'en', rhythm: 'at_once', dailyAt: 8, quiet: null, onCallUntil: null };

describe('telling people that something waits for them', () => {
  let sink: SmtpSink;
  let gateway: TextGateway;
  let service: TestService;
  let coordinator: Actor;
  let agencyId: string;
  let theCase: string;
  let number = 0;
  beforeAll(async () => {
    sink = await smtpSink();
    gateway = await textGateway();
    const hook = { NOTICE_HOOK_URL: gateway.url, NOTICE_HOOK_SECRET: 'x'.repeat(32) };
    const settings = { SMTP_URL: sink.url, MAIL_FROM: 'notices@peers.example.org', ...hook };
    service = await testService({ settings, worksByHand: true });
    service.clock.set(NOON);
    coordinator = await firstCoordinator(service.url);
    const agency = { name: 'Canary Dispatch Center', kind: 'psap', discipline: 'dispatcher', county: 'jackson', state: 'MO' };
    agencyId = (await coordinator.does('/agencies', agency)).id;
    theCase = await aCase();
  });
  afterAll(() => Promise.all([service.end(), sink.close(), gateway.close()]));

  const mailsTo = (address: string) => sink.mails.filter(({ to }) => to.includes(address));
  const at = () => service.clock.now();
  const wishes = async ({ id }: Actor, wish: Partial<NoticeWishes> = {}) => {
    const address = wish.way === 'text' ? `+1816555${String(1000 + ++number)}` : `somebody${++number}@example.org`;
    await service.app.get(NoticeWishesOf, { strict: false }).keep(id, { ...wished, ...wish }, address, at());
    return address;
  };
  const aMember = (as: Member = {}) => member(service.url, coordinator, `Canary Member ${++number}`, as);
  async function aCase(): Promise<string> {
    const { id } = await coordinator.does('/cases', { agencyId, incidentType: 'suicide', callBackContact: 'Canary Contact, 816-555-0177' });
    const triage = { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers: [] };
    await coordinator.does(`/cases/${id}/triage`, triage);
    return id;
  }
  const invite = ({ id: memberId }: Actor, caseId = theCase) =>
    coordinator.does(`/cases/${caseId}/invitations`, { memberId, teamRole: 'peer' });
  const followUp = ({ id: personId }: Actor, dueAt: string) =>
    coordinator.does(`/cases/${theCase}/follow-ups`, { kind: 'closing_check', dueAt, owner: { kind: 'person', personId } });
  /** Everything that there was to tell by then has been told, and what the clock did of itself as well. */
  const everythingIsTold = async (milliseconds = LOOK) => {
    service.clock.advance(milliseconds);
    const { rows } = await service.sources.pool.query<{ last: string }>('SELECT max(position) AS last FROM event_store.events');
    await service.workOff(BigInt(rows[0]!.last));
  };
  const everythingIsToldAt = (moment: string) => everythingIsTold(Date.parse(moment) - at().getTime());

  it('tells somebody who is invited, in their language, and once', async () => {
    const invited = await aMember();
    const address = await wishes(invited, { language: 'es' });
    await invite(invited);
    await everythingIsTold();
    await everythingIsTold(HOUR);
    expect(mailsTo(address).map(bodyOf)).toEqual([expect.stringMatching(/^Tiene 1 asunto pendiente\. Inicie sesi(ó|=C3=B3)n: http:/)]);
  });

  it('tells by one notice of what came in together, and says how much it is, without what has time and was told before', async () => {
    const owner = await aMember();
    await followUp(owner, '2026-12-20');
    await followUp(owner, '2026-12-21');
    const address = await wishes(owner);
    await everythingIsTold();
    await followUp(owner, '2026-12-22');
    await everythingIsTold();
    expect(mailsTo(address).map(bodyOf)).toEqual([expect.stringMatching(/^You have 2 things waiting\. Sign in: http:/)]);
    await everythingIsTold(6 * 60_000);
    expect(mailsTo(address).map(bodyOf)[1]).toMatch(/^You have 1 thing waiting\./);
  });

  it('tells again on the day on which something is due, when it is overdue, and whoever it is escalated to', async () => {
    const [owner, lead] = [await aMember(), await aMember({ roles: ['peer_member', 'team_lead'], teamRoles: ['peer', 'team_lead'] })];
    await invite(lead);
    await coordinator.does(`/cases/${theCase}/invitations/${lead.id}/phoned-answer`, { answer: 'accepted' });
    await coordinator.does(`/cases/${theCase}/lead`, { memberId: lead.id });
    await followUp(owner, new Date(at().getTime() + 30 * HOUR).toISOString());
    const [ofOwner, ofLead] = [await wishes(owner), await wishes(lead)];
    const mails = () => [mailsTo(ofOwner).length, mailsTo(ofLead).length > 0];
    await everythingIsTold();
    expect(mails()).toEqual([1, true]);
    await everythingIsTold(24 * HOUR);
    expect(mails()).toEqual([2, true]);
    await everythingIsTold(8 * HOUR);
    expect(mails()).toEqual([3, true]);
    expect(await causesTold(service, lead)).not.toContain('escalation');
    // That it is late is recorded at the first, and told at the second.
    await everythingIsTold(24 * HOUR);
    await everythingIsTold(HOUR);
    expect(await causesTold(service, lead)).toContain('escalation');
    expect(await causesTold(service, owner)).toEqual(['assignment', 'overdue']);
    expect(mails()).toEqual([3, true]);
    const page = await (await PageVisitor.signedIn(service, coordinator.id)).sees(`/cases/${theCase}/follow-ups`);
    expect(page.text).toMatch(/Late: escalated to the lead .*Told by a notice: .*The lead was told: \w{3}, Nov \d+, 2026, \d+:\d\d/);
  });

  it('hands the gateway the same sentence for whoever wishes a text', async () => {
    const invited = await aMember();
    const to = await wishes(invited, { way: 'text' });
    await invite(invited);
    await everythingIsTold();
    const text = expect.stringMatching(/^You have 1 thing waiting\. Sign in: http:/) as string;
    expect(gateway.asked.map(({ body }) => JSON.parse(body) as object)).toEqual([{ id: expect.any(String) as string, to, text }]);
    expect(JSON.stringify(gateway.asked)).not.toMatch(/canary|suicide|peer support/i);
  });

  it('does not tell in quiet hours, nor of what was done meanwhile', async () => {
    const [asleep, answered] = [await aMember(), await aMember()];
    service.clock.set('2026-12-01T08:00:00Z');
    const night = { quiet: { from: 22, to: 7 } };
    const [first, second] = [await wishes(asleep, night), await wishes(answered, night)];
    await invite(asleep);
    await invite(answered);
    await everythingIsTold();
    await coordinator.does(`/cases/${theCase}/invitations/${answered.id}/phoned-answer`, { answer: 'declined', reason: 'not_available' });
    expect([mailsTo(first), mailsTo(second)]).toEqual([[], []]);
    await everythingIsToldAt('2026-12-01T13:00:01Z');
    expect([mailsTo(first).length, mailsTo(second)]).toEqual([1, []]);
  });

  it('does not tell of a case what is not for somebody to see', async () => {
    const shutOut = await aMember();
    const address = await wishes(shutOut, { quiet: { from: 0, to: 12 } });
    service.clock.set('2026-12-05T15:00:00Z');
    const caseId = await aCase();
    await invite(shutOut, caseId);
    await coordinator.does(`/cases/${caseId}/conflicts`, { memberId: shutOut.id, conflict: 'witness_or_party' });
    await everythingIsToldAt('2026-12-05T18:30:00Z');
    expect(mailsTo(address)).toEqual([]);
  });

  describe('by itself', () => {
    let told: number;
    beforeAll(async () => {
      await everythingIsTold(HOUR);
      told = sink.mails.length;
      service = await service.restart();
      coordinator = new Actor(service.url, coordinator.id);
    });

    const later = (milliseconds: number) => {
      service.clock.advance(milliseconds);
      service.wakeWorkers();
    };

    it('tells after a restart nobody again, and at once whoever asks for one', async () => {
      const somebody = await person(service.url, coordinator, 'Canary Last', ['peer_member']);
      const address = await wishes(somebody);
      const visitor = await PageVisitor.signedIn(service, somebody.id);
      await visitor.sends(await visitor.sees('/account/notices'), 'trial');
      await until(() => mailsTo(address).length === 1);
      expect(sink.mails.length).toBe(told + 1);
    });

    it('tells whoever says how they wish to be told as soon as they have said it', async () => {
      const invited = await aMember();
      await service.projected(BigInt((await invite(invited)).position!));
      const visitor = await PageVisitor.signedIn(service, invited.id);
      const none = { quietFrom: '', quietTo: '' };
      const answer = await visitor.sends(await visitor.sees('/account/notices'), 'notices', {
        way: 'mail',
        mail: 'robin@example.org',
        ...none,
      });
      expect(answer.text).toContain('It is saved');
      await until(() => mailsTo('robin@example.org').length === 1);
    });

    it('tells by text while the mail server hangs', async () => {
      sink.manner = 'silent';
      const rows = service.app.get(NoticeRows, { strict: false });
      const asks = async (wish: Partial<NoticeWishes>) => {
        const somebody = await person(service.url, coordinator, `Canary ${++number}`, ['peer_member']);
        const address = await wishes(somebody, wish);
        await rows.makeTrial(randomUUID(), somebody.id, at());
        return address;
      };
      for (let each = 0; each < AT_ONCE; each++) await asks({ way: 'mail' });
      await until(() => (service.wakeWorkers(), sink.unanswered.length === AT_ONCE));
      const to = await asks({ way: 'text' });
      await until(() => (service.wakeWorkers(), gateway.asked.some(({ body }) => body.includes(to))));
      const before = sink.mails.length;
      sink.manner = 'takes';
      sink.hangUp();
      await until(() => (later(1000), sink.mails.length >= before + AT_ONCE));
    });

    it('tries again with growing pauses, shows that it fails without saying for whom, and tells once in the end', async () => {
      const invited = await aMember();
      const address = await wishes(invited);
      sink.manner = 'later';
      await invite(invited);
      await until(async () => (later(1000), (await failedTries(service, invited)) >= 3));
      const tried = sink.unanswered.filter(({ to }) => to.includes(address));
      expect(tried.length).toBeGreaterThan(1);
      const system = await (await PageVisitor.signedIn(service, coordinator.id)).sees('/system');
      expect(system.text).toMatch(/not get through: EMESSAGE/);
      expect(system.html).not.toMatch(/example\.org<|somebody\d/);
      sink.manner = 'takes';
      await until(() => (later(HOUR), mailsTo(address).length > 0));
      expect(new Set([...tried, ...mailsTo(address)].map(({ messageId }) => messageId)).size).toBe(1);
    });

    it('never tells somebody who was deactivated, and forgets where they were told', async () => {
      const gone = await aMember();
      const address = await wishes(gone, { rhythm: 'daily' });
      await invite(gone);
      await service.projected(BigInt((await coordinator.does(`/people/${gone.id}/deactivate`)).position!));
      await until(async () => (later(LOOK), (await rowsOf(service, gone)) === 0));
      expect(mailsTo(address)).toEqual([]);
    });
  });

  it('said nothing but the sentence to the mail server in all this time', async () => {
    const said = sink.said.join('\n');
    const { cases } = await coordinator.sees<{ cases: readonly { caseId: string; reference: string }[] }>('/cases?limit=100');
    expect(cases.length).toBeGreaterThan(1);
    for (const { caseId, reference } of cases) for (const each of [caseId, reference]) expect(said).not.toContain(each);
    expect(said).not.toMatch(/canary|816-?555|suicide|closing|invit|follow|Vale|Peer Support/i);
    const bodies = new Set(sink.mails.map((mail) => bodyOf(mail).replace(/\d+/g, '#')));
    const sentences = /^(You have # things? waiting\. Sign in|Nothing is waiting for you\. Sign in|Tiene # asunto)/;
    expect([...bodies].filter((body) => !sentences.test(body))).toEqual([]);
  });
});
