import { firstCoordinator, member } from '../../support/people.js';
import { testService, type TestService } from '../../support/service.js';

/** A service with an agency and just the people that one case needs. */
export interface CaseGround {
  readonly service: TestService;
  readonly coordinator: string;
  readonly agencyId: string;
  /** The lead first. */
  readonly team: readonly { readonly id: string; readonly role: string }[];
}

/** @param settings of the service, such as where events are kept */
export async function caseGround(settings: Readonly<Record<string, string>> = {}): Promise<CaseGround> {
  const service = await testService({ settings });
  const coordinator = await firstCoordinator(service.url);
  const agency = { name: 'Riverbend 911', kind: 'psap', county: 'jackson', discipline: 'dispatcher' };
  const { id: agencyId } = await coordinator.does('/agencies', agency);
  const lead = await member(service.url, coordinator, 'Dana', { teamRoles: ['team_lead'], roles: ['team_lead', 'peer_member'] });
  const peer = await member(service.url, coordinator, 'Kim');
  const mentalHealth = await member(service.url, coordinator, 'Noor', { teamRoles: ['mental_health_lead'] });
  const team = [
    { id: lead.id, role: 'team_lead' },
    { id: peer.id, role: 'peer' },
    { id: mentalHealth.id, role: 'mental_health_lead' },
  ];
  return { service, coordinator: coordinator.id, agencyId, team };
}
