import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PersonStreams } from '../person-streams.js';
import { PersonToCall } from '../roster.queries.js';

@QueryHandler(PersonToCall)
export class PersonToCallHandler implements IQueryHandler<PersonToCall> {
  constructor(private readonly people: PersonStreams) {}

  async execute({ personId }: PersonToCall) {
    const person = await this.people.now(personId);
    return person === null ? null : { name: person.name, hasPhone: person.contact.phone !== null };
  }
}
