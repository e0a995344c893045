import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { memberFound, type MemberFound } from '../domain/index.js';
import { PersonStreams } from '../person-streams.js';
import { FindMembers } from '../roster.queries.js';

@QueryHandler(FindMembers)
export class FindMembersHandler implements IQueryHandler<FindMembers> {
  constructor(private readonly people: PersonStreams) {}

  async execute({ personIds }: FindMembers): Promise<readonly MemberFound[]> {
    const found = await Promise.all(personIds.map(async (id) => ({ id, person: await this.people.now(id) })));
    return found.flatMap(({ id, person }) => (person ? [memberFound(id, person)] : []));
  }
}
