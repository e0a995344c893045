import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { HasConflict } from '../cases/cases.queries.js';
import { FindPerson, type PersonFound } from '../roster/roster.queries.js';
import type { IndividualContactState } from './domain/individual-contact.js';
import { mayHavePromises } from './domain/promise-admission.js';

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
    if (!isKeeper(person)) return false;
    const caseId = state?.facts.caseId;
    return caseId === undefined || !(await this.queries.execute(new HasConflict({ actor: personId, roles: person.roles, now }, caseId)));
  }
}

function isKeeper(person: PersonFound | null): person is PersonFound {
  return person !== null && person.active && mayHavePromises(person.roles);
}
