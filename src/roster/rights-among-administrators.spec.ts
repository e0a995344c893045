import { Actor } from '../../test/support/acting.js';
import { holdAppends } from '../../test/support/hold-appends.js';
import { firstCoordinator, person, privacyOfficer } from '../../test/support/people.js';
import { testService, type TestService } from '../../test/support/service.js';
import { operator } from '../../test/support/who-acts.js';
import type { Office } from './domain/office.events.js';

describe('rights, among those who grant them', () => {
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

  it('are granted by two, of whom neither gets them: one alone, and anybody for themself, is refused', async () => {
    const { id } = await somebody('Cy Lund');
    const at = `/people/${id}/roles`;
    const role = { role: 'team_lead' };
    expect(await officer.isRefused(`${at}/propose`, role)).toBe('administrator_only');
    await first.does(`${at}/propose`, role);
    expect(await first.isRefused(`${at}/approve`, role)).toBe('privacy_officer_only');
    const both = await somebody('Bo Both', 'administrator', 'privacy_officer');
    await both.does(`${at}/propose`, { role: 'approver' });
    expect(await both.isRefused(`${at}/approve`, { role: 'approver' })).toBe('proposed_by_you');
    await first.does(`/people/${both.id}/roles/propose`, role);
    expect(await both.isRefused(`/people/${both.id}/roles/approve`, role)).toBe('own_account');
    expect(await both.isRefused(`/people/${both.id}/roles/propose`, role)).toBe('own_account');
    const done = await officer.does(`${at}/approve`, role);
    expect(await first.sees(`/people/${id}`, done)).toMatchObject({ roles: ['team_lead'], proposedRoles: [{ role: 'approver' }] });
    await first.does(`/people/${both.id}/deactivate`);
    expect(await officer.isRefused(`${at}/approve`, { role: 'approver' })).toBe('proposer_may_not');
    await officer.does(`${at}/decline`, { role: 'approver' });
  });

  it('are granted from the host where nobody is left who could, and there only those that grant others', async () => {
    const { id } = await somebody('Al Host');
    const shown = await operator(service.url);
    const grant = async (role: string) => {
      const headers = { ...shown, 'content-type': 'application/json' };
      const body = JSON.stringify({ role });
      const answer = await fetch(`${service.url}/api/v1/people/${id}/roles/grant`, { method: 'POST', headers, body });
      return answer.status;
    };
    expect([await grant('coordinator'), await grant('administrator')]).toEqual([409, 200]);
    expect(await first.isRefused(`/people/${id}/roles/grant`, { role: 'privacy_officer' })).toBe('operator_only');
    await first.does(`/people/${id}/deactivate`);
  });

  it('leave somebody in a role that the program cannot do without, whoever takes it from whom at once', async () => {
    const two = async (office: Office) => [await somebody(`One ${office}`, office), await somebody(`Other ${office}`, office)] as const;
    const keeper = await somebody('Keeper', 'administrator');
    const coordinators = await two('coordinator');
    const officers = await two('privacy_officer');
    const administrators = await two('administrator');
    // Who has a role is looked for among those of whom it is known.
    await first.sees('/people');
    // Whoever else has it loses it first, by somebody who has another part in this.
    await keeper.does(`/people/${first.id}/roles/revoke`, { role: 'coordinator' });
    expect(await lastOf('coordinator', coordinators, [keeper, keeper])).toEqual(oneOfThemStays);
    await keeper.does(`/people/${officer.id}/roles/revoke`, { role: 'privacy_officer' });
    expect(await lastOf('privacy_officer', officers, [keeper, keeper])).toEqual(oneOfThemStays);
    for (const { id } of [keeper, first]) await administrators[0].does(`/people/${id}/roles/revoke`, { role: 'administrator' });
    expect(await lastOf('administrator', administrators, administrators)).toEqual(oneOfThemStays);
  });

  const oneOfThemStays = [
    { status: 200, code: undefined },
    { status: 409, code: 'last_of_role' },
  ];

  /** Two at the same moment: one takes the role from the second, the other deactivates the first. */
  async function lastOf(office: Office, [one, other]: readonly [Actor, Actor], [takes, ends]: readonly [Actor, Actor]): Promise<unknown> {
    const held = await holdAppends(service.database.ownerUrl);
    const tries = [takes.tries(`/people/${other.id}/roles/revoke`, { role: office }), ends.tries(`/people/${one.id}/deactivate`)];
    const answers = Promise.all(tries.map((each) => each.then(({ status, body }) => ({ status, code: (body as { code?: string }).code }))));
    await held.somebodyWaits();
    await held.release();
    return (await answers).sort((a, b) => a.status - b.status);
  }
});
