import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { HasConflict } from '../cases/cases.queries.js';
import { FindPerson } from '../roster/roster.queries.js';
import type { IndividualContactState } from './domain/individual-contact.js';
import { mayHavePromises } from './domain/promise-admission.js';

/** Who can keep a promise, looked up at the moment of the decision. */
@Injectable()
export class PromiseKeepers {
  constructor(private readonly queries: QueryBus) {}

  /** Whether somebody is active, in a role in which promises are theirs. */
  async mayKeep(personId: string): Promise<boolean> {
    const person = await this.queries.execute(new FindPerson(personId));
    return person !== null && person.active && mayHavePromises(person.roles);
  }

  /** The same, and that no conflict keeps them from the case that the contact belongs to. */
  async mayBeGiven(personId: string, state: IndividualContactState): Promise<boolean> {
    if (!(await this.mayKeep(personId))) return false;
    const caseId = state?.facts.caseId;
    return caseId === undefined || !(await this.queries.execute(new HasConflict(caseId, personId)));
  }
}
