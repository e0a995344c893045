import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PersonStreams } from '../person-streams.js';
import { FindPerson, type PersonFound } from '../roster.queries.js';

@QueryHandler(FindPerson)
export class FindPersonHandler implements IQueryHandler<FindPerson> {
  constructor(private readonly people: PersonStreams) {}

  async execute({ id }: FindPerson): Promise<PersonFound | null> {
    const person = await this.people.now(id);
    return person && { id, name: person.name, roles: person.roles, active: person.active };
  }
}
