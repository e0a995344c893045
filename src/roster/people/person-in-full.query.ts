import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { understand, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import { FindAgency } from '../../agencies/agencies.queries.js';
import { ask } from '../../rights.js';
import { type Asker, known, type PersonEvent, personEvolution } from '../domain/index.js';
import { PersonStreams } from '../person-streams.js';
import { PeopleNames } from '../roster.queries.js';
import { personView, type PersonView } from './person-view.js';

/** A person as their own page shows them. */
export interface PersonShown extends PersonView {
  /** The name, told apart from others of the same. */
  readonly shownName: string;
  readonly agencyName: string | null;
  readonly unitName: string | null;
  /** Names of whoever proposed a role that waits, by their ids. */
  readonly proposers: Readonly<Record<string, string>>;
  /** Since when they are active, or are not: ISO 8601 in UTC. */
  readonly since: string;
}

/**
 * One person's record: one's own for anybody, any for those who keep the roster. Exact: folded from their events. @throws Refusal
 * `person_not_found`
 */
export class PersonInFull extends Query<PersonShown> {
  constructor(
    readonly personId: string,
    readonly asker: Asker & { readonly now: string },
  ) {
    super();
  }
}

@QueryHandler(PersonInFull)
export class PersonInFullHandler implements IQueryHandler<PersonInFull> {
  constructor(
    private readonly people: PersonStreams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ personId, asker }: PersonInFull): Promise<PersonShown> {
    ask('see_person', asker, personId);
    const history = await this.people.history(personId);
    const person = known(understand(this.people.mechanism.versions, personEvolution, history).state);
    const { agencyId, unitId } = person.membership;
    const [names, agency] = await Promise.all([
      this.queries.execute(new PeopleNames([personId, ...person.proposedRoles.map(({ by }) => by)])),
      agencyId === null ? null : this.queries.execute(new FindAgency(agencyId, asker.now)),
    ]);
    const shown = names[personId];
    return {
      ...personView({ personId, person, revision: history.at(-1)!.revision }),
      // The read model that tells namesakes apart may be a little behind a new name.
      shownName: shown?.startsWith(person.name) === true ? shown : person.name,
      agencyName: agency?.name ?? null,
      unitName: agency?.units.find((unit) => unit.unitId === unitId)?.name ?? null,
      proposers: names,
      since: standingSince(history),
    };
  }
}

function standingSince(history: readonly StoredEvent<PersonEvent>[]): string {
  const began = history.findLast(({ event: { type } }) => ['PersonAdded', 'PersonReactivated', 'PersonDeactivated'].includes(type));
  return began!.metadata.recordedAt;
}
