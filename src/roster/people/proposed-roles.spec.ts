import type { Actor, Answer } from '../../../test/support/acting.js';
import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, person, privacyOfficer } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import type { RoleWaiting } from '../roster.queries.js';

describe('roles that are proposed', () => {
  let service: TestService;
  let first: Actor;
  let officer: Actor;
  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
    officer = await privacyOfficer(service.url, first);
  });
  afterAll(() => service.end());

  const somebody = (name: string, ...roles: readonly string[]) => person(service.url, first, name, roles);

  it('wait where both who grant them see them, with who proposed what for whom, until they are withdrawn or lapse', async () => {
    const [kim, pat] = [await somebody('Kim Wait'), await somebody('Pat Wait', 'peer_member')];
    const waiting = async (who: Actor, after?: Answer) =>
      (await who.sees<{ proposedRoles: readonly RoleWaiting[] }>('/proposed-roles', after)).proposedRoles.filter(({ name }) =>
        name.endsWith('Wait'),
      );
    await first.does(`/people/${kim.id}/roles/propose`, { role: 'approver' });
    const last = await first.does(`/people/${pat.id}/roles/propose`, { role: 'team_lead' });
    expect(await waiting(officer, last)).toMatchObject([
      { name: 'Kim Wait', role: 'approver', roles: [], proposedByName: 'Robin Vale', isYoursToDecide: true },
      { name: 'Pat Wait', role: 'team_lead', roles: ['peer_member'], proposedBy: first.id, isYoursToDecide: true },
    ]);
    expect((await waiting(first)).map(({ isYoursToDecide }) => isYoursToDecide)).toEqual([false, false]);
    expect(await kim.looksAt('/proposed-roles')).toBe(403);
    await first.does(`/people/${kim.id}/roles/withdraw`, { role: 'approver' });
    const gone = await first.does(`/people/${pat.id}/deactivate`);
    expect(await waiting(officer, gone)).toEqual([]);
    for (const [who, role] of [[kim, 'approver'] as const, [pat, 'team_lead'] as const])
      expect(await officer.isRefused(`/people/${who.id}/roles/approve`, { role })).toMatch(/^no_role_proposed$|^person_inactive$/);
  });

  it('are decided on a page of privacy officers, which says who proposed what for whom', async () => {
    const { id } = await somebody('Jo Page', 'peer_member');
    const [administrator, page] = [await PageVisitor.signedIn(service, first.id), await PageVisitor.signedIn(service, officer.id)];
    const proposed = await administrator.sends(await administrator.sees(`/people/${id}`), 'propose-role', { role: 'team_lead' });
    const record = await administrator.follows(proposed);
    expect(record.text).toContain('It is proposed. A privacy officer decides.');
    expect(record.text).toContain('Team lead: Robin Vale proposed it on Mon, Nov 23, 2026, 6:00 AM CST.');
    const [, decide] = /href="(\/people\/[^"]*\/roles\/decide\?role=team_lead)"/.exec((await page.sees('/proposed-roles')).html)!;
    const work = await page.sees('/work');
    expect(work.text).toMatch(/Decide whether Jo Page gets a role: Team lead .*Proposed by Robin Vale/);
    expect(work.html).toContain(decide);
    expect((await administrator.sees('/work')).text).not.toContain('Jo Page');
    const asking = await page.sees(decide!);
    for (const told of ['Jo Page', 'Team lead', 'Peer member', 'Robin Vale, Mon, Nov 23, 2026']) expect(asking.text).toContain(told);
    expect((await administrator.sees(decide!)).status).toBe(404);
    const done = await page.follows(await page.sends(asking, 'approve-role'));
    expect(done.text).toContain('They have the role.');
    expect(done.text).not.toContain('Jo Page');
    expect((await page.sees('/work')).text).not.toContain('Jo Page');
    const late = await page.sends(asking, 'decline-role');
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('not proposed for them, or it was withdrawn or decided')]);
    expect(late.text).toMatch(/Recorded while this was open in front of you: Role given \(.*\) Team lead/);
    expect((await page.sees(`/people/${id}`)).status).toBe(404);
  });

  it('are asked for in Spanish as well', async () => {
    const page = await PageVisitor.signedIn(service, officer.id);
    expect((await page.sees('/proposed-roles?lang=es')).text).toContain('Roles propuestos');
  });
});
