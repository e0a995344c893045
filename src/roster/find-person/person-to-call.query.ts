import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PersonStreams } from '../person-streams.js';
import { PersonToCall } from '../roster.queries.js';

@QueryHandler(PersonToCall)
export class PersonToCallHandler implements IQueryHandler<PersonToCall> {
  constructor(private readonly people: PersonStreams) {}

  async execute({ personId }: PersonToCall) {
    const history = await this.people.history(personId);
    const person = this.people.after(history);
    if (person === null) return null;
    return { name: person.name, hasPhone: person.contact.phone !== null, revision: history.at(-1)!.revision };
  }
}
