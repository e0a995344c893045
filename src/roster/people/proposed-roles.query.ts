import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ask } from '../../rights.js';
import { PersonRow } from './person.entity.js';
import { PeopleNames, ProposedRoles, type RoleWaiting } from '../roster.queries.js';

@QueryHandler(ProposedRoles)
export class ProposedRolesHandler implements IQueryHandler<ProposedRoles> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asker }: ProposedRoles): Promise<readonly RoleWaiting[]> {
    ask('see_proposed_roles', asker);
    const rows = await this.dataSource.getRepository(PersonRow).findBy({ awaitsRole: true });
    const ids = rows.flatMap(({ personId, person }) => [personId, ...person.proposedRoles.map(({ by }) => by)]);
    const names = rows.length === 0 ? {} : await this.queries.execute(new PeopleNames([...new Set(ids)]));
    const decides = asker.roles.includes('privacy_officer');
    return rows
      .flatMap(({ personId, person }) =>
        person.proposedRoles.map(({ role, by, at }) => ({
          personId,
          name: names[personId] ?? person.name,
          role,
          roles: person.roles,
          proposedBy: by,
          proposedByName: names[by] ?? '',
          proposedAt: at,
          isYoursToDecide: decides && asker.actor !== by && asker.actor !== personId,
        })),
      )
      .sort((one, other) => one.proposedAt.localeCompare(other.proposedAt) || one.name.localeCompare(other.name));
  }
}
