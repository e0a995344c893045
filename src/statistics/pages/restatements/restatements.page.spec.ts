import { clock } from '../../../../test/support/clock.js';
import { PageVisitor, type SeenPage } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { asSkipped, madeUpReleases } from '../../../figures/reading/released-years.testkit.js';
import { restatementStream } from '../../domain/restatement.events.js';
import { cameOut, given } from '../../events-given.testkit.js';

const YEAR = '/restatements?year=requests-2025';
const CAUSE = 'Y|county=Clay would differ in 1 records, fewer than 5';

describe('the page where years of figures are restated', () => {
  let service: TestService;
  let coordinator: PageVisitor;
  let officer: PageVisitor;
  let other: PageVisitor;
  const others: PageVisitor[] = [];

  beforeAll(async () => {
    service = await testService({ clock: clock('2026-04-01T12:00:00Z'), worksByHand: true });
    service.sources.heldBack.release();
    const first = await firstCoordinator(service.url);
    const as = async (name: string, role: string) => PageVisitor.signedIn(service, (await person(service.url, first, name, [role])).id);
    coordinator = await PageVisitor.signedIn(service, first.id);
    officer = await as('Dana Wirth', 'privacy_officer');
    other = await as('Sam Ortiz', 'privacy_officer');
    for (const role of ['program_leadership', 'team_lead', 'peer_member', 'approver', 'administrator']) others.push(await as(role, role));
    const documents = madeUpReleases({ requests: 110, contacts: 150, years: [2024, 2025] });
    await cameOut(
      service,
      documents.map((each) => (each.id === 'contacts-2024-Q2' ? asSkipped(each) : each)),
    );
    const held = await given(service, restatementStream('requests-2024'), [
      { type: 'RestatementProposed', data: { reason: 'wrong_rule_of_counting', by: 'somebody' } },
      { type: 'RestatementAgreed', data: { by: 'another', at: '2026-03-20T12:00:00.000Z' } },
      { type: 'RestatementHeld', data: { cause: CAUSE } },
    ]);
    await service.projected(held);
  });
  afterAll(() => service.end());

  /** @returns where it leads, which shows what was recorded */
  const proposedBy = async (who: PageVisitor) =>
    who.follows(await who.sends(await who.sees(YEAR), 'propose-restatement', { reason: 'counted_what_never_was' }));
  const forms = ({ html }: SeenPage) =>
    [...html.matchAll(/<form[^>]*id="((?:propose|withdraw|agree-to|decline)-restatement)"/g)].map(([, id]) => id);
  const row = ({ html }: SeenPage, name: string) =>
    html
      .split('<tr')
      .find((each) => each.includes(`${name}<`))
      ?.replaceAll(/<[^>]*>/g, ' ');

  it('is found by whoever keeps the records, and by privacy officers', async () => {
    expect((await coordinator.sees('/cases')).html).toContain('href="/restatements"');
    expect((await officer.sees('/releases')).html).toContain('href="/restatements"');
    for (const each of [coordinator, officer]) expect((await each.sees('/restatements')).status).toBe(200);
  });

  it('gives nothing to anybody else, and takes nothing from them', async () => {
    const drawn = await coordinator.sees(YEAR);
    for (const each of others) {
      const { status, html } = await each.sees(YEAR);
      expect(status).toBe(404);
      expect(html).not.toMatch(/2025|Restating a year/);
      const sent = await each.sends(drawn, 'propose-restatement', { reason: 'wrong_rule_of_counting' });
      expect(sent.status).toBeGreaterThanOrEqual(400);
    }
    expect(row(await coordinator.sees('/restatements'), 'Requests, year 2025')).toContain('As it came out');
  });

  it('has every year that is out, and no form for one that is decided or has a skip', async () => {
    const page = await coordinator.sees('/restatements');
    expect(row(page, 'Individual contacts, year 2024')).toContain('a release of it was skipped');
    expect(row(page, 'Requests, year 2024')).toContain('Stays as it came out');
    expect(row(page, 'Individual contacts, year 2025')).toContain('Open');
    for (const year of ['contacts-2024', 'requests-2024', 'requests-2031']) {
      const { status, ...seen } = await officer.sees(`/restatements?year=${year}`);
      expect([status, forms({ status, ...seen })]).toEqual([200, []]);
    }
  });

  it('tells the cause of a hold to privacy officers alone', async () => {
    expect((await officer.sees('/restatements')).text).toContain(
      `A rule of counting was wrong. Agreed to on Fri, Mar 20, 2026, 7:00 AM CDT. Why it stays: ${CAUSE}.`,
    );
    expect((await coordinator.sees('/restatements')).html).not.toContain('would differ');
  });

  it('says beside the question that a reason is wanted', async () => {
    const page = await coordinator.sees(YEAR);
    const again = await coordinator.sends(page, 'propose-restatement');
    expect(again.status).toBe(422);
    expect(again.html).toMatch(/<p class="field-error" id="propose-restatement-reason-error">/);
    expect(forms(again)).toEqual(['propose-restatement']);
  });

  it('lets one person propose and withdraw, who cannot decide', async () => {
    const proposed = await officer.sends(await officer.sees(YEAR), 'propose-restatement', {
      reason: 'counted_what_never_was',
    });
    expect((await officer.follows(proposed)).text).toContain('It is proposed. A privacy officer decides.');
    const own = await officer.sees(YEAR);
    expect(forms(own)).toEqual(['withdraw-restatement']);
    expect(own.text).toContain('You proposed this.');
    expect((await officer.sees('/releases')).text).not.toContain('waits for your decision');
    const sees = await coordinator.sees(YEAR);
    expect([forms(sees), sees.text]).toEqual([[], expect.stringContaining('Somebody proposed this, and a privacy officer decides.')]);
    const forged = {
      ...own,
      html: own.html.replaceAll('withdraw-restatement', 'agree-to-restatement').replaceAll('/withdraw"', '/agree"'),
    };
    const refused = await officer.sends(forged, 'agree-to-restatement');
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('You proposed this yourself.')]);
    const withdrawn = await officer.sends(own, 'withdraw-restatement');
    expect((await officer.follows(withdrawn)).text).toContain('The proposal is withdrawn.');
    expect(row(await officer.sees('/restatements'), 'Requests, year 2025')).toContain('As it came out');
  });

  it('lets a privacy officer who did not propose it decline, after which it can be proposed again', async () => {
    await proposedBy(coordinator);
    expect((await other.sees('/releases')).text).toContain('One proposal waits for your decision.');
    const declined = await other.sends(await other.sees(YEAR), 'decline-restatement');
    expect((await other.follows(declined)).text).toContain('Declined. The year stays as it is.');
    expect(forms(await coordinator.sees(YEAR))).toEqual(['propose-restatement']);
  });

  it('lets a privacy officer who did not propose it agree, once and for good', async () => {
    await proposedBy(coordinator);
    const open = await other.sees(YEAR);
    const agreed = await other.sends(open, 'agree-to-restatement');
    expect((await other.follows(agreed)).text).toContain('Agreed. The year is being counted anew.');
    expect(row(await coordinator.sees('/restatements'), 'Requests, year 2025')).toContain('Is being counted anew');
    const late = await other.sends(open, 'decline-restatement');
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('was decided already')]);
    expect(forms(await other.sees(YEAR))).toEqual([]);
  });

  it('speaks Spanish', async () => {
    const { html } = await officer.sees('/restatements?lang=es');
    expect(html).toContain('Rectificar un año');
    expect(html).toContain(`<span lang="en">${CAUSE}.</span>`);
  });
});
