import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../commands/index.js';
import { ask } from '../../rights.js';
import type { Asker, PersonEvent } from '../domain/index.js';
import { PersonStreams } from '../person-streams.js';

/**
 * What was recorded of somebody after a revision, last first, for whoever may see their record. Exact. @throws Refusal `person_not_found`
 */
export class PersonSince extends Query<readonly Recorded<PersonEvent>[]> {
  constructor(
    readonly personId: string,
    readonly revision: number,
    readonly asker: Asker,
  ) {
    super();
  }
}

@QueryHandler(PersonSince)
export class PersonSinceHandler implements IQueryHandler<PersonSince> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, revision, asker }: PersonSince): Promise<readonly Recorded<PersonEvent>[]> {
    ask('see_person', asker, personId);
    return this.people.since(personId, revision);
  }
}
