import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PersonRole } from '../vocabulary/index.js';
import { PersonStreams } from './person-streams.js';
import { ListActivePeople } from './roster.queries.js';

/** Who has a role at this moment. */
@Injectable()
export class RoleHoldersNow {
  constructor(
    private readonly queries: QueryBus,
    private readonly people: PersonStreams,
  ) {}

  /**
   * Their ids. The read model names them, and the events of each confirm it: nobody is counted on whose role has just gone.
   *
   * @param also looked at where the read model may not know them yet
   */
  async of(role: PersonRole, also: readonly string[] = []): Promise<readonly string[]> {
    const named = (await this.queries.execute(new ListActivePeople())).filter(({ roles }) => roles.includes(role));
    const looked = [...new Set([...named.map(({ id }) => id), ...also])];
    const found = await Promise.all(looked.map(async (id) => ({ id, person: await this.people.now(id) })));
    return found.flatMap(({ id, person }) => (person?.active && person.roles.includes(role) ? [id] : []));
  }
}
