import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { KeptFromCase } from '../cases/cases.queries.js';
import { FindPerson, type PersonFound } from '../roster/roster.queries.js';
import { type IndividualContactState, mayHavePromises } from './domain/index.js';

/** Who can keep a promise, looked up at the moment of the decision. */
@Injectable()
export class PromiseKeepers {
  constructor(private readonly queries: QueryBus) {}

  /** Whether somebody is active, in a role in which promises are theirs. */
  async mayKeep(personId: string): Promise<boolean> {
    return isKeeper(await this.queries.execute(new FindPerson(personId)));
  }

  /** The same, and that no conflict keeps them from the case that the contact belongs to, as it would where they ask to see it. */
  async mayBeGiven(personId: string, state: IndividualContactState, now: string): Promise<boolean> {
    const person = await this.queries.execute(new FindPerson(personId));
    return person !== null && (await this.takersAmong([person], state, now)).length > 0;
  }

  /** Who can take over a promise, of these people: for offering them. */
  async takersAmong(people: readonly PersonFound[], state: IndividualContactState, now: string): Promise<readonly PersonFound[]> {
    const keepers = people.filter(isKeeper);
    const caseId = state?.facts.caseId;
    if (caseId === undefined) return keepers;
    const kept = await this.queries.execute(
      new KeptFromCase(
        keepers.map(({ id: actor, roles }) => ({ actor, roles, now })),
        caseId,
      ),
    );
    return keepers.filter(({ id }) => !kept.includes(id));
  }
}

function isKeeper(person: PersonFound | null): person is PersonFound {
  return person !== null && person.active && mayHavePromises(person.roles);
}
