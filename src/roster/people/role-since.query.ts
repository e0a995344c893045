import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../commands/index.js';
import { ask } from '../../rights.js';
import type { PersonRole } from '../../vocabulary/index.js';
import type { Asker, PersonEvent } from '../domain/index.js';
import { PersonStreams } from '../person-streams.js';

/**
 * What became of a role since it was proposed for somebody last, last first: nothing else of them. Exact. @throws Refusal
 * `privacy_officer_only`
 */
export class RoleSinceProposed extends Query<readonly Recorded<PersonEvent>[]> {
  constructor(
    readonly personId: string,
    readonly role: PersonRole,
    readonly asker: Asker,
  ) {
    super();
  }
}

@QueryHandler(RoleSinceProposed)
export class RoleSinceProposedHandler implements IQueryHandler<RoleSinceProposed> {
  constructor(private readonly people: PersonStreams) {}

  async execute({ personId, role, asker }: RoleSinceProposed): Promise<readonly Recorded<PersonEvent>[]> {
    ask('decide_roles', asker);
    const all = await this.people.since(personId, -1);
    const of = all.filter(({ event }) => event !== null && 'role' in event.data && event.data.role === role);
    const proposed = of.findIndex(({ event }) => event!.type === 'RoleProposed');
    return proposed < 0 ? [] : of.slice(0, proposed);
  }
}
