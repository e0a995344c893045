import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { disciplines, programs, teamRoles } from '../../vocabulary/index.js';
import { active, type Membership, type PersonEvent, type PersonState } from '../domain/index.js';
import type { ChangeMembership } from './change-membership.command.js';

/** What the register says of the agency that is named; null where there is none. */
export interface NamedAgency {
  readonly agency: { readonly unitIds: readonly string[] } | null;
}

/**
 * Says what a person is on the teams, replacing what was known. Agency and unit must be in the register, since conflicts
 * are judged by them (docs/domain.md section 5, rule 1). Who is in no program leaves the teams.
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `agency_not_found`, `agency_missing`,
 *   `unit_not_found`, `team_role_missing`
 */
export function changeMembership(command: Told<ChangeMembership, NamedAgency>, state: PersonState): readonly PersonEvent[] {
  const { membership } = active(state);
  const { agency, agencyId = null, unitId = null } = command;
  if (agencyId !== null && !agency)
    refuse('agency_not_found', {
      field: 'agencyId',
      en: 'There is no such agency. Register it first, or leave it out.',
      es: 'No existe esa agencia. Búsquela en la lista de agencias, o regístrela.',
    });
  if (unitId !== null && agencyId === null)
    refuse('agency_missing', {
      field: 'agencyId',
      en: 'A unit belongs to an agency. Name the agency too.',
      es: 'No se sabe de qué agencia se trata. Indique primero la agencia.',
    });
  if (unitId !== null && !agency?.unitIds.includes(unitId))
    refuse('unit_not_found', {
      field: 'unitId',
      en: 'The agency has no such unit. Add it to the agency first, or leave it out.',
      es: 'La agencia no tiene esa unidad. Búsquela en la agencia, o añádala primero.',
    });
  if (command.programs.length > 0 && command.teamRoles.length === 0)
    refuse('team_role_missing', {
      field: 'teamRoles',
      en: 'A team member has a part on the team. Name at least one team role.',
      es: 'Quien está en el equipo tiene en él una función. Nombre al menos una.',
    });
  const wanted: Membership = {
    programs: programs.filter((one) => command.programs.includes(one)),
    agencyId,
    unitId,
    disciplines: disciplines.filter((one) => command.disciplines.includes(one)),
    teamRoles: teamRoles.filter((one) => command.teamRoles.includes(one)),
  };
  return same(wanted, membership) ? [] : [{ type: 'MembershipChanged', data: wanted }];
}

/** Both have their lists in the order of the standard values. */
function same(one: Membership, other: Membership): boolean {
  const parts = (m: Membership) => [m.programs, m.agencyId, m.unitId, m.disciplines, m.teamRoles];
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other));
}
