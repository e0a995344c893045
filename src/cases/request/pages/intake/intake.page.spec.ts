import type { Actor } from '../../../../../test/support/acting.js';
import { formIn, PageVisitor } from '../../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../../test/support/people.js';
import { testService, type TestService } from '../../../../../test/support/service.js';

interface CaseSeen {
  readonly caseId: string;
  readonly stage: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const CONTACT = 'Kelly "Kay" <Dispatch>, 816-555-0143';

describe('the quick intake', () => {
  let service: TestService;
  let coordinator: Actor;
  let desk: PageVisitor;
  let agencyId: string;

  beforeAll(async () => {
    service = await testService();
    coordinator = await firstCoordinator(service.url);
    const registered = await coordinator.does('/agencies', {
      name: 'Riverbend <911>',
      kind: 'psap',
      county: 'jackson',
      discipline: 'dispatcher',
    });
    agencyId = registered.id;
    await coordinator.sees('/agencies', registered);
    desk = await PageVisitor.signedIn(service, coordinator.id);
  });
  afterAll(() => service.end());

  /** Up to what was last looked at: a page of one case is current at once, the list of all of them is not. */
  let newest = '';
  const everyCase = async () => (await coordinator.sees<{ cases: readonly CaseSeen[] }>(`/cases?limit=100${newest}`)).cases;
  const caseAt = (location: string | null) => {
    const [, id = '', after = ''] = /^\/cases\/([\w-]+)\?after=(\d+)&done=receive-request&mark=[\w-]+$/.exec(location ?? '') ?? [];
    newest = `&after=${after}`;
    return coordinator.sees<CaseSeen>(`/cases/${id}${newest.replace('&', '?')}`);
  };
  const intake = () => desk.sees('/requests/new');

  it('asks seven things, all of which can wait, in less than 30 kB', async () => {
    const page = await intake();
    expect(page.status).toBe(200);
    expect(Buffer.byteLength(page.html)).toBeLessThan(30_000);
    expect(page.html.match(/<select/g)).toHaveLength(1);
    expect(page.html).not.toMatch(/<textarea|disabled|required/);
    expect(page.text).toContain('Save at any time, even with nothing filled in.');
    expect(page.text).toContain('Riverbend <911>');
    expect(formIn(page.html, 'intake').values).toMatchObject({ channel: ['peer_support_line'], agencyId: [''], callBackContact: [''] });
  });

  it('saves with nothing filled in; what is missing is on the to-do list of the case', async () => {
    const saved = await desk.sends(await intake(), 'intake', { channel: '' });
    expect(saved.status).toBe(303);
    expect(await caseAt(saved.location)).toMatchObject({
      stage: 'requested',
      steps: expect.arrayContaining([
        { step: 'agency', status: 'missing' },
        { step: 'exposed', status: 'missing' },
      ]),
    });
  });

  it('saves all that was said, with the contact sealed, and goes to the case', async () => {
    const saved = await desk.sends(await intake(), 'intake', {
      agencyId,
      incidentType: 'caller_death_on_line',
      'exposed[]': ['dispatcher', 'call_taker'],
      when: '2026-11-22',
      'occurred.time': '23:10',
      urgency: 'today',
      callBackContact: CONTACT,
      channel: 'dispatch_centre',
    });
    expect(saved.location).not.toContain('816');
    const seen = await caseAt(saved.location);
    expect(seen.facts).toMatchObject({
      agencyId,
      incidentType: 'caller_death_on_line',
      occurredAt: '2026-11-22T23:10:00-06:00',
      urgency: 'today',
      channel: 'dispatch_centre',
      exposed: [{ discipline: 'dispatcher' }, { discipline: 'call_taker' }],
      hasCallBackContact: true,
    });
    expect(JSON.stringify(seen)).not.toMatch(/816\D{0,3}555/);
  });

  it('takes a double tap for one request, a minute later too, and other answers on the same form for a mistake', async () => {
    const page = await intake();
    const before = (await everyCase()).length;
    const fields = { agencyId, incidentType: 'fatal_crash', urgency: 'now', when: 'now' };
    const [first, second] = await Promise.all([desk.sends(page, 'intake', fields), desk.sends(page, 'intake', fields)]);
    expect([first.status, second.status]).toEqual([303, 303]);
    const { caseId } = await caseAt(first.location);
    expect(second.location).toContain(caseId);
    service.clock.advance(60_000);
    const late = await desk.sends(page, 'intake', fields);
    expect(late.location).toContain(caseId);
    const other = await desk.sends(page, 'intake', { ...fields, urgency: 'today' });
    expect([other.status, other.text.includes('already sent with other answers')]).toEqual([422, true]);
    expect((await everyCase()).length).toBe(before + 1);
  });

  it('shows an open case of the same agency and kind first, saves nothing, and keeps what was typed', async () => {
    const before = (await everyCase()).length;
    const fields = {
      agencyId,
      incidentType: 'caller_death_on_line',
      'exposed[]': ['ems'],
      callBackContact: CONTACT,
      'occurred.day': '2026-11-23',
    };
    const asked = await desk.sends(await intake(), 'intake', fields);
    expect(asked.status).toBe(200);
    expect(asked.text).toMatch(
      /There is an open case of the same agency and kind within 48 hours.+AW-26-\w{5} Requested received Mon, Nov 23/,
    );
    expect(asked.html).toMatch(/<a href="\/cases\/[\w-]{36}">AW-26-/);
    expect(formIn(asked.html, 'intake').values).toMatchObject({
      agencyId: [agencyId],
      incidentType: ['caller_death_on_line'],
      'exposed[]': ['ems'],
      callBackContact: [CONTACT],
      'occurred.day': ['2026-11-23'],
    });
    expect((await everyCase()).length).toBe(before);

    const saved = await desk.sends(asked, 'intake', { asNew: 'true' });
    expect(await caseAt(saved.location)).toMatchObject({ facts: { incidentType: 'caller_death_on_line', occurredAt: '2026-11-23' } });
    expect((await desk.sends(asked, 'intake', { asNew: 'true' })).location).toBe(saved.location);
    expect((await everyCase()).length).toBe(before + 1);
  });

  it('keeps everything and leads to the field where something cannot be', async () => {
    const refused = await desk.sends(await intake(), 'intake', {
      'occurred.day': '2026-11-24',
      callBackContact: CONTACT,
      urgency: 'today',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<a href="#intake-occurred">It cannot have occurred in the future.');
    expect(formIn(refused.html, 'intake').values).toMatchObject({
      callBackContact: [CONTACT],
      urgency: ['today'],
      'occurred.day': ['2026-11-24'],
    });
    const unknown = await desk.sends(await intake(), 'intake', { agencyId: '00000000-0000-4000-8000-000000000000' });
    expect([unknown.status, unknown.text]).toEqual([409, expect.stringContaining('The register has no such agency.')]);
    expect((await desk.sends(await intake(), 'intake', { notes: 'what was said' })).status).toBe(422);
  });

  it('asks which day is meant where two were given, loses nothing, and enters no day that was only chosen', async () => {
    const said = { when: 'now', 'occurred.day': '2026-11-20', callBackContact: CONTACT, urgency: 'today' };
    const refused = await desk.sends(await intake(), 'intake', said);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<a href="#intake-when">When did it happen? Another day is entered below.');
    expect(formIn(refused.html, 'intake').values).toMatchObject({
      when: ['now'],
      'occurred.day': ['2026-11-20'],
      callBackContact: [CONTACT],
      urgency: ['today'],
    });
    const saved = await desk.sends(refused, 'intake', { when: 'other' });
    expect(await caseAt(saved.location)).toMatchObject({ facts: { occurredAt: '2026-11-20', urgency: 'today' } });

    const early = await desk.sends(await intake(), 'intake', { when: 'now', 'occurred.time': '25:00' });
    expect(formIn(early.html, 'intake').values).toMatchObject({ when: ['now'], 'occurred.day': [''], 'occurred.time': ['25:00'] });
  });

  it('offers first the agency and the kinds of the newest cases', async () => {
    const { html } = await intake();
    expect(html).toMatch(/<optgroup label="Recent"><option value="[\w-]{36}">Riverbend/);
  });

  it('speaks Spanish, also of what is wrong', async () => {
    await desk.speaks('es');
    const page = await desk.sees('/requests/new');
    expect(page.text).toContain('Guardar y seguir hablando');
    const refused = await desk.sends(page, 'intake', { 'occurred.day': '2026-11-24' });
    expect(refused.text).toContain('No puede haber ocurrido en el futuro.');
    expect((await desk.sees('/requests/new?lang=en')).text).toContain('Save and keep talking');
    await desk.speaks('en');
  });

  it('is not there for anybody but coordinators', async () => {
    for (const role of ['team_lead', 'peer_member', 'approver', 'program_leadership', 'privacy_officer', 'administrator']) {
      const somebody = await PageVisitor.signedIn(service, (await person(service.url, coordinator, `Somebody as ${role}`, [role])).id);
      const page = await somebody.sees('/requests/new');
      expect([role, page.status, page.html.includes('Riverbend')]).toEqual([role, 404, false]);
    }
  });
});
