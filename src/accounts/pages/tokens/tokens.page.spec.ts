import { PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import type { Actor } from '../../../../test/support/acting.js';
import { PersonalTokens } from '../../personal-tokens.js';

const PATH = '/account/tokens';

describe('the page of a person’s tokens', () => {
  let service: TestService;
  let coordinator: Actor;
  let visitor: PageVisitor;
  beforeAll(async () => {
    service = await testService();
    coordinator = await firstCoordinator(service.url);
    visitor = await PageVisitor.signedIn(service, coordinator.id);
  });
  afterAll(() => service.end());

  const makes = async (by: PageVisitor, fields: Readonly<Record<string, string>>) => by.sends(await by.sees(PATH), 'make-token', fields);
  const tokenIn = (text: string) => /aw_[\w-]{43}/.exec(text)?.[0];
  const listed = (id: string) => service.app.get(PersonalTokens, { strict: false }).listOf(id, service.clock.now());

  it('makes one, shows it this once, and lists it without the token', async () => {
    const made = await makes(visitor, { label: 'The night report', scope: 'act', days: '30' });
    const token = tokenIn(made.text)!;
    expect(made).toMatchObject({ status: 200, text: expect.stringContaining('shown this once') as string });
    const { status } = await fetch(`${service.url}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } });
    expect(status).toBe(200);
    const page = await visitor.sees(PATH);
    expect(tokenIn(page.html)).toBeUndefined();
    for (const said of ['The night report', 'Read and act', 'Mon, Nov 23, 2026', 'Wed, Dec 23, 2026']) expect(page.text).toContain(said);
  });

  it('proposes one that only reads, for 90 days', async () => {
    await makes(visitor, { label: 'As proposed' });
    const [newest] = (await listed(coordinator.id)).filter(({ label }) => label === 'As proposed');
    expect(newest).toMatchObject({ scope: 'read', expiresAt: new Date(service.clock.now().getTime() + 90 * 24 * 3_600_000) });
  });

  it('makes one only, however often the form is sent', async () => {
    const page = await visitor.sees(PATH);
    const first = await visitor.sends(page, 'make-token', { label: 'Twice' });
    const second = await visitor.sends(page, 'make-token', { label: 'Twice' });
    expect([tokenIn(first.html) === undefined, tokenIn(second.html)]).toEqual([false, undefined]);
    expect(second).toMatchObject({ status: 409, text: expect.stringContaining('was made already') as string });
    expect((await listed(coordinator.id)).filter(({ label }) => label === 'Twice')).toHaveLength(1);
  });

  it('makes one of their own for whoever sends the form of somebody else, as of a form that nobody sent', async () => {
    const other = await person(service.url, coordinator, 'Lee Marsh', []);
    const page = await visitor.sees(PATH);
    await visitor.sends(page, 'make-token', { label: 'Mine' });
    const made = await (await PageVisitor.signedIn(service, other.id)).sends(page, 'make-token', { label: 'Theirs' });
    expect([made.status, tokenIn(made.html)]).toEqual([200, expect.any(String)]);
    expect((await listed(other.id)).map(({ label }) => label)).toContain('Theirs');
  });

  it('draws the form again, with what was typed and what is wrong', async () => {
    const before = (await listed(coordinator.id)).length;
    const wrongs: readonly Readonly<Record<string, string>>[] = [
      { label: '' },
      { label: 'x'.repeat(61) },
      { label: 'A', days: '0' },
      { label: 'A', days: '366' },
      { label: 'A', scope: 'all' },
    ];
    for (const wrong of wrongs) {
      const answer = await makes(visitor, wrong);
      expect([wrong, answer.status, tokenIn(answer.html)]).toEqual([wrong, 422, undefined]);
    }
    expect((await makes(visitor, { label: 'Kept as typed', days: '400' })).html).toContain('value="Kept as typed"');
    expect(await listed(coordinator.id)).toHaveLength(before);
  });

  it('revokes one at once, and nobody else’s', async () => {
    const other = await person(service.url, coordinator, 'Kim Lane', []);
    const stranger = await PageVisitor.signedIn(service, other.id);
    const token = tokenIn((await makes(visitor, { label: 'To be revoked' })).text)!;
    const { id } = (await listed(coordinator.id)).find(({ label }) => label === 'To be revoked')!;
    const theirs = await stranger.sees(PATH);
    expect(theirs.text).not.toContain('To be revoked');
    const page = await visitor.sees(PATH);
    const another = await stranger.sends(page, `revoke-${id}`);
    expect([another.status, another.text]).toEqual([404, expect.not.stringContaining('is revoked')]);
    const acts = async () => (await fetch(`${service.url}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await acts()).toBe(200);
    const revoked = await visitor.sends(page, `revoke-${id}`);
    expect(revoked).toMatchObject({ status: 200, text: expect.stringContaining('The token is revoked') as string });
    expect([revoked.text.includes('To be revoked'), await acts()]).toEqual([false, 401]);
    // Sent twice, it says what is true of the token.
    expect((await visitor.sends(page, `revoke-${id}`)).text).toContain('The token is revoked');
  });

  it('speaks Spanish', async () => {
    await visitor.speaks('es');
    const page = await visitor.sees(PATH);
    for (const said of ['Claves de acceso', '¿Para qué es?', '¿Por cuántos días?', 'Leer y actuar']) expect(page.text).toContain(said);
  });

  it('sends whoever is not signed in to sign in', async () => {
    const answer = await fetch(`${service.url}${PATH}`, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
  });
});
