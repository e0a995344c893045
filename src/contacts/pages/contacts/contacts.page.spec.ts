import { Actor } from '../../../../test/support/acting.js';
import { formIn, PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, member, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';

const entered = { mode: 'telephone', discipline: 'dispatcher', minutes: '20', crisis: 'professional' };

describe('the contacts of a member', () => {
  let service: TestService;
  let coordinator: Actor;
  let pat: Actor;
  let page: PageVisitor;
  beforeAll(async () => {
    service = await testService();
    coordinator = await firstCoordinator(service.url);
    pat = await member(service.url, coordinator, 'Pat Peer');
    page = await PageVisitor.signedIn(service, pat.id);
  });
  afterAll(() => service.end());

  const logged = async () => page.follows(await page.sends(await page.sees('/contacts'), 'log-individual-contact', entered));
  const own = async () => (await pat.sees<{ contacts: readonly { contactId: string; minutes: number }[] }>('/contacts/own')).contacts;

  it('are logged with four answers, of today and for the program of telecommunicators where nothing else is said', async () => {
    const after = await logged();
    expect(after.text).toContain('The contact is logged');
    expect(after.text).toContain('1 contact, 20 minutes in all');
    expect(await own()).toEqual([
      expect.objectContaining({
        on: '2026-11-23',
        program: 'telecommunicator_911',
        mode: 'telephone',
        minutes: 20,
        crisis: 'professional',
      }),
    ]);
  });

  it('are for the program that the member is in; who is in both, or in none, says for which', async () => {
    const programOf = async (programs: readonly string[]) => {
      const someone = await member(service.url, coordinator, 'Of Programs', { programs });
      const { html } = await (await PageVisitor.signedIn(service, someone.id)).sees('/contacts');
      return /name="program"[^>]*value="(\w+)"[^>]* checked/.exec(html)?.[1] ?? null;
    };
    expect(await programOf(['commander'])).toBe('commander');
    expect(await programOf(['telecommunicator_911', 'commander'])).toBeNull();
  });

  it('say beside each question what is wrong, all at once, and keep what was typed', async () => {
    const refused = await page.sends(await page.sees('/contacts'), 'log-individual-contact', { minutes: '1441', discipline: 'fire' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('How many minutes did it take?');
    expect(refused.html).toContain('value="1441"');
    expect(refused.html).toMatch(/<option value="fire" selected/);
    expect(await own()).toHaveLength(1);
  });

  it('are corrected and withdrawn by the member, and count no more', async () => {
    const [{ contactId }] = (await own()) as unknown as [{ contactId: string }];
    const [changing, meanwhile] = [await page.sees(`/contacts?contact=${contactId}`), await page.sees(`/contacts?contact=${contactId}`)];
    const corrected = await page.follows(
      await page.sends(changing, 'correct-individual-contact', { minutes: '45', referral: 'eap', reason: 'mistyped' }),
    );
    expect(corrected.text).toContain('1 contact, 45 minutes in all');
    const stale = await page.sends(meanwhile, 'correct-individual-contact', { minutes: '50', reason: 'mistyped' });
    expect([stale.status, stale.text]).toEqual([
      412,
      expect.stringMatching(/Contact corrected \(Pat \w+, .*\) 45 minutes · Employee assistance/),
    ]);
    expect(formIn(stale.html, 'correct-individual-contact').values).toMatchObject({ minutes: ['50'], referral: ['eap'] });
    const emptied = await page.sends(await page.sees(`/contacts?contact=${contactId}`), 'correct-individual-contact', {
      referral: '',
      reason: 'learned_later',
    });
    expect((await page.follows(emptied)).text).toContain('The contact is corrected');
    expect(await own()).toEqual([expect.not.objectContaining({ referral: 'eap' })]);
    const moved = await page.sends(await page.sees(`/contacts?contact=${contactId}`), 'correct-individual-contact', {
      on: '2026-10-30',
      reason: 'mistyped',
    });
    expect((await page.follows(moved)).text).toContain('1 contact, 45 minutes in all');
    const withdrawn = await page.follows(
      await page.sends(await page.sees(`/contacts?contact=${contactId}`), 'withdraw-individual-contact', { reason: 'mistyped' }),
    );
    expect(withdrawn.text).toContain('No contact is logged for this month');
    expect(await own()).toEqual([]);
  });

  it('are nobody else’s: another member, a coordinator and leadership find no more than of one that does not exist', async () => {
    await logged();
    const [{ contactId }] = (await own()) as unknown as [{ contactId: string }];
    const other = await member(service.url, coordinator, 'Sam Other', { roles: ['peer_member', 'coordinator'] });
    const leadership = await person(service.url, coordinator, 'Board', ['program_leadership']);
    for (const somebody of [other, coordinator, leadership]) {
      const told = async (id: string) => {
        const { status, body } = await somebody.tries(`/contacts/${id}/correct`, { minutes: 5, reason: 'mistyped' });
        return { status, body: { ...body, instance: undefined } };
      };
      const there = await told(contactId);
      expect(there.status).toBe(404);
      expect(there).toEqual(await told('c0000000-0000-4000-8000-0000000000ff'));
    }
    const othersPage = await PageVisitor.signedIn(service, other.id);
    // The form of the language leads back to the address that they typed themselves, and the page's own form says where it was drawn.
    const [main] = /<main[^>]*>.*<\/main>/s.exec((await othersPage.sees(`/contacts?contact=${contactId}`)).html)!;
    expect(main!.replace(/name="drawnFor" value="[^"]*"/, '')).not.toContain(contactId);
    for (const somebody of [coordinator, leadership]) {
      expect((await (await PageVisitor.signedIn(service, somebody.id)).sees('/contacts')).status).toBe(404);
    }
  });

  it('are a member’s for as long as they have the role', async () => {
    const former = await member(service.url, coordinator, 'Ray Former');
    const { id } = await former.does('/contacts', { ...entered, minutes: 20, on: '2026-11-20', program: 'commander' });
    await coordinator.does(`/people/${former.id}/roles/revoke`, { role: 'peer_member' });
    expect((await former.tries(`/contacts/${id}/withdraw`, { reason: 'mistyped' })).status).toBe(404);
    expect((await former.tries('/contacts', { ...entered, minutes: 20, on: '2026-11-20', program: 'commander' })).status).toBe(403);
  });

  it('of other months stand a page away', async () => {
    const { position } = await pat.does('/contacts', { ...entered, minutes: 90, on: '2026-10-31', program: 'commander' });
    const before = await page.sees(`/contacts?month=2026-10&after=${position}`);
    expect(before.text).toContain('1 contact, 90 minutes in all');
    expect(before.html).toContain('/contacts?month=2026-11');
    expect((await page.sees('/contacts')).text).not.toContain('90 minutes');
    expect((await page.sees('/contacts?month=2026-13')).status).toBe(400);
  });
});
