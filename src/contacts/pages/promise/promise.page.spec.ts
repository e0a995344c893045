import { Actor } from '../../../../test/support/acting.js';
import { PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, member } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { until } from '../../../../test/support/until.js';

const NUMBER = '(816) 555-0164';
const entered = { mode: 'telephone', discipline: 'chaplain', minutes: '20', crisis: 'personal' };
const HOUR_MS = 3_600_000;

describe('the page of a promise to call back', () => {
  let service: TestService;
  let desk: Actor;
  let pat: Actor;
  let sam: Actor;
  let page: PageVisitor;
  let deskPage: PageVisitor;
  beforeAll(async () => {
    service = await testService();
    desk = await firstCoordinator(service.url);
    pat = await member(service.url, desk, 'Pat Peer');
    sam = await member(service.url, desk, 'Sam Second');
    page = await PageVisitor.signedIn(service, pat.id);
    deskPage = await PageVisitor.signedIn(service, desk.id);
  });
  afterAll(() => service.end());

  /** Logs a contact with a promise. @returns the path of the page of the promise */
  const promised = async (contact = NUMBER, day = '2026-11-24') => {
    const fields = { ...entered, 'callBackAt.day': day, callBackContact: contact };
    const after = await page.follows(await page.sends(await page.sees('/contacts'), 'log-individual-contact', fields));
    return /href="(\/contacts\/[\da-f-]{36}\/promise)"/.exec(after.html)![1]!;
  };
  const keeps = async (path: string) => page.sends(await page.sees(path), 'keep-promise', { outcome: 'reached_ok' });

  it('is folded away where a contact is logged, and asks for a date once somebody is to be called', async () => {
    const seen = await page.sees('/contacts');
    expect(seen.html).toMatch(/<details class="more">\s*<summary>You promised to call back/);
    const refused = await page.sends(seen, 'log-individual-contact', { ...entered, callBackContact: NUMBER });
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(/<details class="more" open>/);
    expect(refused.text).toContain('Say when you promised to call back');
  });

  it('is found on the member’s work and beside their contacts, opens whom to call once, and is kept in one step', async () => {
    const path = await promised();
    const work = await page.sees('/work');
    expect(work.text).toContain('Next 7 days 1 Call back, as promised');
    expect(work.html).toContain(`href="${path}"`);
    expect(work.html + (await page.sees(path)).html).not.toContain(NUMBER);
    const opened = await page.sends(await page.sees(path), 'promised-contact', { purpose: 'follow_up' });
    expect([opened.status, opened.location]).toEqual([200, null]);
    expect(opened.html).toContain('href="tel:');
    expect(opened.text).toContain(NUMBER);
    const done = await page.follows(await keeps(path));
    expect(done.text).toContain('The promise is kept.');
    await until(async () => !(await page.sees('/work')).text.includes('as promised'));
    const put = await page.sends(await page.sees(path), 'correct-promise', { outcome: 'declined', reason: 'mistyped' });
    expect((await page.follows(put)).text).toContain('Declined');
  });

  it('moves to another date, is made with a contact afterwards, and is taken back', async () => {
    const path = await promised();
    const moved = await page.sends(await page.sees(path), 'change-promise', { 'dueAt.day': '2026-11-30' });
    expect((await page.follows(moved)).text).toContain('Nov 30');
    const taken = await page.sends(await page.sees(path), 'take-back-promise', { reason: 'mistyped' });
    const ended = (await page.follows(taken)).text;
    expect(ended).toContain('Nobody waits for this call any more.');
    expect(ended).not.toMatch(/in \d+ days|tomorrow/);
    const contactId = path.split('/')[2]!;
    const changing = await until(async () => {
      const seen = await page.sees(`/contacts?contact=${contactId}`);
      return seen.text.includes('Nobody waits for that call any more.') ? seen : null;
    });
    const anew = await page.sends(changing, 'promise-call-back', { 'dueAt.day': '2026-11-25', contact: NUMBER });
    expect((await page.follows(anew)).text).toContain('The promise stands on your work.');
    await page.follows(await keeps(path));
  });

  it('says what was recorded while a form of it was open, and moves to no date over another', async () => {
    const path = await promised();
    const drawn = await page.sees(path);
    await page.sends(await page.sees(path), 'change-promise', { 'dueAt.day': '2026-11-29' });
    const moved = await page.sends(drawn, 'change-promise', { 'dueAt.day': '2026-11-30' });
    expect([moved.status, moved.text]).toEqual([412, expect.stringMatching(/The promise was changed \(Pat Peer, .*\) Sun, Nov 29/)]);
    expect(moved.html).toContain('2026-11-30');
    const [late, later] = [await page.sees(path), await page.sees(path)];
    await page.follows(await page.sends(late, 'keep-promise', { outcome: 'reached_ok' }));
    const refused = await page.sends(later, 'take-back-promise', { reason: 'mistyped' });
    expect([refused.status, refused.text]).toEqual([409, expect.stringMatching(/The promise was kept \(Pat Peer, /)]);
    expect(refused.html).not.toContain(NUMBER);
  });

  it('stays where nobody answered, tried again on another date, with the number in whatever was written as a way to dial', async () => {
    const path = await promised('Ask for Quillon, 816-555-0163 ext. 12');
    const opened = await page.sends(await page.sees(path), 'promised-contact', { purpose: 'follow_up' });
    expect(opened.html).toContain('Ask for Quillon, <a href="tel:+18165550163;ext=12">816-555-0163 ext. 12</a>');
    const again = await page.sends(await page.sees(path), 'try-promise-again', { 'dueAt.day': '2026-11-26' });
    const { text } = await page.follows(again);
    expect(text).toContain('That you tried is recorded.');
    expect(text).toMatch(/Once, without an answer; last on Mon, Nov 23/);
    expect((await page.sees('/work')).text).toContain('Tried once, no answer');
    expect((await page.sees('/contacts')).text).toContain('Tried once, no answer');
    await page.follows(await keeps(path));
  });

  it('is no page for anybody else, until it has come to the desk, which then gives it to a member', async () => {
    const path = await promised('Ask for Quillon');
    const samPage = await PageVisitor.signedIn(service, sam.id);
    for (const visitor of [deskPage, samPage]) {
      const of = async (address: string) => {
        const { status, text } = await visitor.sees(address);
        return { status, text: text.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'an id') };
      };
      expect((await of(path)).status).toBe(404);
      expect(await of(path)).toEqual(await of('/contacts/c0000000-0000-4000-8000-0000000000ff/promise'));
    }
    expect((await deskPage.sees('/work?scope=unassigned')).text).not.toContain('Promised');
    service.clock.advance(100 * HOUR_MS);
    service.wakeWorkers();
    const [late, atDesk, ofSam] = await Promise.all([pat, desk, sam].map(({ id }) => PageVisitor.signedIn(service, id)));
    await until(async () => (await atDesk!.sees('/work?scope=unassigned')).text.includes('Promised by Pat Peer'));
    const seen = await atDesk!.sees(path);
    expect(seen.text).toContain("It is late, and on the list of the coordinators' desk as well.");
    expect(seen.text).not.toContain('Chaplain');
    const given = await atDesk!.sends(seen, 'give-promise', { memberId: sam.id, 'dueAt.day': '2026-11-30' });
    expect(given.location).toMatch(/^\/work\?scope=unassigned/);
    expect((await atDesk!.follows(given)).text).toContain('The promise is theirs now.');
    expect((await ofSam!.sees('/work')).text).toContain('Promised by Pat Peer');
    expect((await late!.sees(`/contacts?contact=${path.split('/')[2]}`)).text).toContain('Somebody else has taken over the call.');
    const opened = await ofSam!.sends(await ofSam!.sees(path), 'promised-contact', { purpose: 'follow_up' });
    expect(opened.text).toContain('Ask for Quillon');
  });

  it('speaks Spanish', async () => {
    page = await PageVisitor.signedIn(service, pat.id);
    expect((await page.sees(`${await promised('816-555-0165', '2026-11-29')}?lang=es`)).text).toContain('Promesa de volver a llamar');
  });
});
