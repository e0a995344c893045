import { DataSource } from 'typeorm';
import type { Actor, Answer } from '../../../../../test/support/acting.js';
import { PageVisitor, type SeenPage } from '../../../../../test/support/page-visitor.js';
import { firstCoordinator, member, person } from '../../../../../test/support/people.js';
import { testService, type TestService } from '../../../../../test/support/service.js';

describe('the list of cases', () => {
  let service: TestService;
  let coordinator: Actor;
  let peer: Actor;
  let desk: PageVisitor;
  let agencyId: string;
  let last: Answer;
  const references: Record<string, string> = {};

  beforeAll(async () => {
    service = await testService();
    coordinator = await firstCoordinator(service.url);
    ({ id: agencyId } = await coordinator.does('/agencies', {
      name: 'Riverbend <911>',
      kind: 'psap',
      county: 'jackson',
      discipline: 'dispatcher',
    }));
    peer = await member(service.url, coordinator, 'Kim Peer');
    desk = await PageVisitor.signedIn(service, coordinator.id);
    await request('bare', {});
    await request('urgent', { agencyId, incidentType: 'fatal_crash', urgency: 'now', callBackContact: 'Kelly Desk, 816-555-0143' });
    const led = await request('led', {
      agencyId,
      incidentType: 'cumulative_stress',
      occurredAt: '2026-11-20',
      exposed: [{ discipline: 'dispatcher' }],
    });
    const offers = [{ discipline: 'dispatcher', answer: 'offered' }];
    await coordinator.does(`/cases/${led}/triage`, { outcome: 'individual_only', programs: ['telecommunicator_911'], offers });
    await coordinator.does(`/cases/${led}/invitations`, { memberId: peer.id, teamRole: 'peer' });
    last = await coordinator.does(`/cases/${await request('declined', {})}/decline`, { reason: 'invalid' });
    await coordinator.sees('/cases', last);
  });
  afterAll(() => service.end());

  async function request(name: string, facts: object): Promise<string> {
    const done = await coordinator.does('/cases', facts);
    references[name] = (await coordinator.sees<{ reference: string }>(`/cases/${done.id}`, done)).reference;
    return done.id;
  }
  async function finds(visitor: PageVisitor, find: string): Promise<SeenPage> {
    return visitor.follows(await visitor.sends(await visitor.sees('/cases'), 'search', { find }));
  }
  const nextOf = (page: SeenPage) => /<a rel="next" href="([^"]+)"/.exec(page.html)![1]!.replaceAll('&amp;', '&');
  const shown = (page: SeenPage) =>
    Object.keys(references)
      .filter((name) => page.text.includes(references[name]!))
      .sort();

  it('begins with the open cases, and says what is next, whose, and how urgent', async () => {
    const page = await desk.sees('/cases');
    expect([page.status, shown(page)]).toEqual([200, ['bare', 'led', 'urgent']]);
    expect(page.text).toContain('Now Call back whoever asked The desk does it · waits since 6:00 AM');
    expect(page.text).toContain('Riverbend <911>');
    expect(page.html).toMatch(new RegExp(`<a class="unbroken" href="/cases/[\\w-]{36}">${references.urgent}</a>`));
  });

  it('begins with what is wanted first, and has the newest first one link away', async () => {
    const orderOf = ({ html }: SeenPage) => html.match(/>AW-26-\w{5}</g)!.map((each) => each.slice(1, -1));
    const wantedFirst = await desk.sees('/cases');
    expect(orderOf(wantedFirst)[0]).toBe(references.urgent);
    expect(wantedFirst.html).toContain('<a href="/cases?order=newest">Newest first</a>');
    // They came in at one moment: what tells them apart is who is wanted now.
    const newest = await desk.sees('/cases?order=newest');
    expect(orderOf(newest).toSorted()).toEqual(orderOf(wantedFirst).toSorted());
    expect(newest.html).toContain('<a href="/cases">What is wanted first</a>');
  });

  it('has a link for each list and each stage, and keeps the filters in its address', async () => {
    expect(shown(await desk.sees('/cases?view=ended'))).toEqual(['declined']);
    expect(shown(await desk.sees('/cases?view=all'))).toEqual(['bare', 'declined', 'led', 'urgent']);
    expect(shown(await desk.sees('/cases?view=mine'))).toEqual([]);
    expect(shown(await desk.sees('/cases?stage=declined'))).toEqual(['declined']);
    expect(shown(await desk.sees(`/cases?view=open&agencyId=${agencyId}&incidentType=fatal_crash`))).toEqual(['urgent']);
    const chosen = await desk.sees(`/cases?agencyId=${agencyId}&incidentType=`);
    expect(shown(chosen)).toEqual(['led', 'urgent']);
    expect(chosen.html).toContain(`href="/cases?view=ended&amp;agencyId=${agencyId}"`);
    expect(chosen.html).toContain(`<option value="${agencyId}" selected>`);
    expect(chosen.text).toContain('Clear all filters');
  });

  it('says why there is nothing, and what can be done', async () => {
    expect((await desk.sees('/cases?incidentType=act_of_terrorism')).text).toContain('No case fits these filters. Clear all filters');
    expect((await desk.sees('/cases?view=next_7_days')).text).toContain('No case is in this list now.');
    expect(shown(await desk.sees('/cases?view=overdue'))).toEqual(['urgent']);
    const newcomer = await PageVisitor.signedIn(service, (await member(service.url, coordinator, 'New Comer')).id);
    expect((await newcomer.sees('/cases')).text).toContain('You are on no case now.');
  });

  it('leads whoever keeps the records to where a year of figures that they made wrong is restated, and nobody else', async () => {
    expect((await desk.sees('/cases')).html).toContain('<a href="/restatements">');
    const someone = await PageVisitor.signedIn(service, (await member(service.url, coordinator, 'Some One')).id);
    expect((await someone.sees('/cases')).html).not.toContain('/restatements');
  });

  it('finds a case by its reference or the end of it, with nothing of it in an address', async () => {
    const page = await desk.sees('/cases');
    for (const typed of [references.declined!, references.declined!.slice(-5).toLowerCase()]) {
      const found = await desk.sends(page, 'search', { find: typed });
      expect([found.status, found.location]).toEqual([303, expect.stringMatching(/^\/cases\/[\w-]{36}$/)]);
    }
    const none = await finds(desk, 'AW-26-00000');
    expect([none.status, none.text]).toEqual([200, expect.stringContaining('You have no case AW-26-00000.')]);
    const wrong = await desk.sends(page, 'search', { find: ' ' });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('<a href="#search-find">Say what to look for')]);
    for (const find of ['%', '🚒'])
      expect((await desk.sends(page, 'search', { find })).text).toContain('with at least one letter or digit.');
    expect((await desk.sends(page, 'search', { find: 'a'.repeat(81) })).text).toContain('in at most 80 characters.');
    expect(page.html).toContain('placeholder="Place, name, date or AW-…"');
  });

  it('finds cases by agency, incident, somebody on the team, stage and date, in one box', async () => {
    const foundBy = async (typed: string) => shown(await finds(desk, typed));
    expect(await foundBy('riverbend')).toEqual(['led', 'urgent']);
    expect(await foundBy('RIVERBEND fatal')).toEqual(['urgent']);
    expect(await foundBy('Kim Peer')).toEqual(['led']);
    expect(await foundBy('rechazad')).toEqual(['declined']);
    expect(await foundBy('20 Nov')).toEqual(['led']);
    expect(await foundBy('urgente ahora')).toEqual(['urgent']);
    expect(await foundBy('Ahora')).toEqual(['urgent']);
    expect(await foundBy('despacho')).toEqual(['led']);
    expect(await foundBy('today')).toEqual(['bare', 'declined', 'led', 'urgent']);
    expect(await foundBy('riverbend xyzzy')).toEqual([]);
    expect(await foundBy('urgent')).toEqual(['urgent']);
    expect(await foundBy('noviembre')).toEqual(['bare', 'declined', 'led', 'urgent']);
    expect(await foundBy('Oct')).toEqual([]);
    expect(await foundBy('AW-26')).toEqual(['bare', 'declined', 'led', 'urgent']);
    expect(await foundBy(references.led!.slice(0, -1).toLowerCase())).toContain('led');
    expect(await foundBy(references.led!.slice(-5, -2))).toContain('led');
    expect(await foundBy('urgent')).toEqual(shown(await desk.sees('/cases?view=overdue')));
    expect(await foundBy('AW-')).toEqual(['bare', 'declined', 'led', 'urgent']);
    expect(await foundBy('11/20')).toEqual(['led']);
    const odd = await finds(desk, '<Kelly>');
    expect([odd.text, odd.html]).toEqual([
      expect.stringContaining('No case that you may see fits.'),
      expect.stringContaining('value="&lt;Kelly>"'),
    ]);
  });

  it('shows a member the cases that they are on, and does not say whether there are others', async () => {
    const visitor = await PageVisitor.signedIn(service, peer.id);
    const page = await visitor.sees('/cases?view=all');
    expect(shown(page)).toEqual(['led']);
    expect(page.html).not.toContain('name="agencyId"');
    const other = await finds(visitor, references.urgent!);
    expect([other.status, other.text]).toEqual([200, expect.stringContaining(`You have no case ${references.urgent}.`)]);
    expect((await visitor.sends(page, 'search', { find: references.led! })).status).toBe(303);
    expect(shown(await finds(visitor, 'riverbend'))).toEqual(['led']);
  });

  it.each(['program_leadership', 'privacy_officer', 'administrator', 'approver'])('shows no case to somebody as %s', async (role) => {
    const somebody = await PageVisitor.signedIn(service, (await person(service.url, coordinator, `Somebody as ${role}`, [role])).id);
    const page = await somebody.sees('/cases?view=all');
    const figures = ['program_leadership', 'privacy_officer'].includes(role) ? ' What the program did stands in the figures.' : '';
    const text = `Cases Cases are shown to coordinators, and to team members who are on them.${figures}`;
    expect([shown(page), page.text]).toEqual([[], text]);
  });

  it('shows nothing sealed, and refuses an address that it does not know', async () => {
    expect((await desk.sees('/cases?view=all')).html).not.toMatch(/816\D{0,3}555|Kelly/);
    expect((await desk.sees('/cases?name=Kelly')).status).toBe(400);
  });

  it('goes on to the next page by key, in less than 40 kB', async () => {
    service.clock.advance(60_000);
    let done = last;
    for (let more = 0; more < 21; more++) done = await coordinator.does('/cases', { agencyId, incidentType: 'victim_known_to_responder' });
    const first = await desk.sees(`/cases?view=all&after=${done.position}`);
    expect(Buffer.byteLength(first.html)).toBeLessThan(40_000);
    expect(first.html.match(/>AW-26-\w{5}</g)).toHaveLength(20);
    const second = await desk.sees(nextOf(first));
    expect(shown(second)).toEqual(['bare', 'declined', 'led', 'urgent']);
    expect(second.html).toContain('<a href="/cases?view=all">Back to the first page</a>');
  });

  it('shows everything that was found, page by page, with nothing of the search in an address', async () => {
    const find = 'known to responder';
    const sent = await desk.sends(await desk.sees('/cases'), 'search', { find });
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/cases\?found=[\w-]{8}$/)]);
    const first = await desk.follows(sent);
    expect(first.text).toContain('The newest 20 of those that fit.');
    const next = nextOf(first);
    expect(next).toMatch(/^\/cases\?found=[\w-]{8}&cursor=[\d.a-z-]+$/);
    const second = await desk.sees(next);
    expect([second.status, second.html.match(/>AW-26-\w{5}</g)]).toEqual([200, [expect.any(String)]]);
    expect(second.text).toContain('The last one that fits.');
    expect(first.html).not.toContain(/>AW-26-\w{5}</.exec(second.html)![0]);
    expect(second.html).toContain(`<a href="${sent.location}">Back to the first page</a>`);
  });

  it('comes back to what was found, also in another language, until everything is shown again', async () => {
    const { location } = await desk.sends(await desk.sees('/cases'), 'search', { find: 'riverbend fatal' });
    await desk.sees('/work');
    const found = await desk.sees(location!);
    expect([shown(found), found.html]).toEqual([['urgent'], expect.stringContaining('value="riverbend fatal"')]);
    expect(found.html).toContain(`<input type="hidden" name="to" value="${location}"`);
    const spanish = await desk.sees(`${location}&lang=es`);
    expect([shown(spanish), spanish.text]).toEqual([['urgent'], expect.stringContaining('Coincide 1 caso.')]);
    const all = await desk.sends(found, 'show-all', { all: 'yes' });
    expect(all.location).toBe('/cases');
    const again = await desk.sees(location!);
    expect([again.html, again.html.match(/>AW-26-\w{5}</g)]).toEqual([expect.not.stringContaining('riverbend fatal'), expect.any(Array)]);
  });

  it('shows in each of two windows what was looked for in it, and to nobody else', async () => {
    const find = 'known to responder';
    const page = await desk.sees('/cases');
    const [one, two] = [await desk.sends(page, 'search', { find }), await desk.sends(page, 'search', { find: 'riverbend fatal' })];
    const [inOne, inTwo] = [await desk.sees(one.location!), await desk.sees(two.location!)];
    expect([inOne.html, shown(inTwo)]).toEqual([expect.stringContaining(`value="${find}"`), ['urgent']]);
    await desk.sends(inOne, 'show-all', { all: 'yes' });
    expect([(await desk.sees(one.location!)).html, shown(await desk.sees(two.location!))]).toEqual([
      expect.not.stringContaining(`value="${find}"`),
      ['urgent'],
    ]);
    const elsewhere = await PageVisitor.signedIn(service, coordinator.id);
    expect((await elsewhere.sees(two.location!)).html).not.toContain('riverbend fatal');
    const kept = await service.app.get(DataSource).query<{ searches: object }[]>('SELECT searches FROM service.sessions');
    expect(JSON.stringify(kept)).toMatch(/"box"/);
    expect(JSON.stringify(kept)).not.toMatch(/riverbend|known to/);
  });

  it('speaks Spanish', async () => {
    expect((await desk.sees('/cases?lang=es')).text).toContain('Devolver la llamada a quien pidió ayuda Lo hace la mesa');
  });
});
