import { firstCoordinator, member, person } from '../../../../test/support/people.js';
import type { Actor } from '../../../../test/support/acting.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { SignedIn } from '../../../../test/support/signed-in.js';

const number = '(816) 555-0177';

describe('the console roster', () => {
  let service: TestService;
  let coordinator: Actor;
  let atDesk: SignedIn;
  beforeAll(async () => {
    service = await testService();
    coordinator = await firstCoordinator(service.url);
    const agreed = await member(service.url, coordinator, 'Agreed <script>alert(1)</script>');
    await coordinator.does(`/people/${agreed.id}/contact`, { phone: number });
    await member(service.url, coordinator, 'Silent Member');
    await coordinator.sees('/people', await coordinator.does(`/people/${agreed.id}/console-roster/agree`));
    atDesk = await SignedIn.as(service, coordinator.id);
  });
  afterAll(() => service.end());

  it('shows who agreed, and nobody else', async () => {
    const html = await atDesk.page('/console-roster');
    expect(html).toContain('Agreed');
    expect(html).not.toContain('Silent Member');
  });

  it('says so where no agency is on record', async () => {
    expect(await atDesk.page('/console-roster')).toContain('No agency on record');
  });

  it('shows a name with script in it as text', async () => {
    expect(await atDesk.page('/console-roster')).not.toContain('<script>alert');
  });

  it('keeps the numbers sealed until somebody asks to see them, which stands in the access log', async () => {
    expect(await atDesk.page('/console-roster')).not.toContain(number);
    const before = await service.sources.vault.accessEntries({ object: 'console-roster', limit: 10 });
    const { status, text } = await atDesk.sends('/console-roster', 'numbers', '/console-roster');
    expect(status).toBe(200);
    expect(text).toContain(number);
    const after = await service.sources.vault.accessEntries({ object: 'console-roster', limit: 10 });
    expect(after.length).toBe(before.length + 1);
    expect(after).toContainEqual(expect.objectContaining({ viewer: coordinator.id, purpose: 'console_roster', outcome: 'allowed' }));
  });

  it('is not there for those who keep no roster', async () => {
    const leader = await person(service.url, coordinator, 'Board', ['program_leadership']);
    const html = (await (await SignedIn.as(service, leader.id)).get('/console-roster').expect(404)).text;
    expect(html).not.toContain('Agreed');
  });
});
