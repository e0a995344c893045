import { PageVisitor } from '../../../../../test/support/page-visitor.js';
import type { Actor, Answer } from '../../../../../test/support/acting.js';
import { firstCoordinator, member, person } from '../../../../../test/support/people.js';
import { testService } from '../../../../../test/support/service.js';
import { until } from '../../../../../test/support/until.js';
import { MemberHold } from '../../../reading/member-hold.entity.js';

/** A service with an agency, a coordinator, an approver and members of a team, and a triaged case that needs one. */
export async function teamGround() {
  const service = await testService();
  const { url } = service;
  const coordinator = await firstCoordinator(url);
  const { id: agencyId } = await coordinator.does('/agencies', {
    name: 'Prairie County Dispatch',
    kind: 'psap',
    county: 'johnson',
    discipline: 'dispatcher',
  });
  const people = {
    dana: await member(url, coordinator, 'Dana Reyes', { roles: ['team_lead', 'peer_member'], teamRoles: ['team_lead', 'peer'] }),
    jo: await member(url, coordinator, 'Jo Field'),
    own: await member(url, coordinator, 'Kim Own', { agencyId }),
    other: await member(url, coordinator, 'Pat Other', { programs: ['commander'] }),
    green: await member(url, coordinator, 'Sam Green', { hours: 12 }),
    approver: await person(url, coordinator, 'Avery Approver', ['approver']),
  };
  await coordinator.does(`/people/${people.jo.id}/contact`, { phone: '816-555-0133' });

  const triagedCase = async (): Promise<{ caseId: string; after: Answer }> => {
    const { id: caseId } = await coordinator.does('/cases', {
      agencyId,
      incidentType: 'fatal_crash',
      exposed: [{ discipline: 'dispatcher' }],
    });
    const after = await coordinator.does(`/cases/${caseId}/triage`, {
      outcome: 'group_intervention',
      programs: ['telecommunicator_911'],
      offers: [{ discipline: 'dispatcher', answer: 'offered' }],
    });
    return { caseId, after };
  };
  /** Comes back when the members of a case that stood down can be called again: they are let go behind the answer. */
  const letGo = (caseId: string) =>
    until(async () => (await service.sources.dataSource.getRepository(MemberHold).countBy({ caseId })) === 0);
  const standsDown = async (caseId: string) => {
    await coordinator.does(`/cases/${caseId}/team/stand-down`, { reason: 'no_longer_wanted' });
    await letGo(caseId);
  };
  const visitor = (who: Actor) => PageVisitor.signedIn(service, who.id);
  return { service, coordinator, people, agencyId, triagedCase, letGo, standsDown, visitor };
}

export type TeamGround = Awaited<ReturnType<typeof teamGround>>;
