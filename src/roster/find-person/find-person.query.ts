import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PersonStreams } from '../person-streams.js';
import { FindPerson, type PersonAtTheDoor } from '../roster.queries.js';

@QueryHandler(FindPerson)
export class FindPersonHandler implements IQueryHandler<FindPerson> {
  constructor(private readonly people: PersonStreams) {}

  async execute({ id }: FindPerson): Promise<PersonAtTheDoor | null> {
    const history = await this.people.history(id);
    const person = this.people.after(history);
    if (person === null) return null;
    const left = history.findLast(({ event }) => event.type === 'PersonDeactivated');
    return {
      id,
      name: person.name,
      roles: person.roles,
      active: person.active,
      ...(left && { lastDeactivatedAt: left.metadata.recordedAt }),
    };
  }
}
