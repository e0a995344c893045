import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommandOutcome } from '../../libs/event-sourcing/index.js';
import { type AnyCommand, type CommandClass, type Said, saidOf, withClaims } from '../commands/index.js';
import type { rosterRights } from '../rights.js';
import type { Deciding } from '../vocabulary/index.js';
import { type Office, offices, type PersonEvent, personEvolution, type PersonState } from './domain/index.js';
import { PersonStreams } from './person-streams.js';
import { OfficeStreams } from './office-streams.js';

/** A command by which a person may lose a role. */
type AboutPerson = AnyCommand & { readonly personId: string };

/** Decisions by which a person loses a role of which somebody must be left. */
@Injectable()
export class OfficeLeaving {
  constructor(
    private readonly people: PersonStreams,
    private readonly offices: OfficeStreams,
  ) {}

  /**
   * Runs the decision of a command. Where it takes such a role from the person, that is claimed first, immediately before the append.
   *
   * @throws Refusal `last_of_role`, and what the decision and the store throw
   */
  handle<C extends AboutPerson>(
    command: CommandClass<C, PersonState, PersonEvent, keyof typeof rosterRights>,
    sent: C,
    decide: (told: Said<C> & Deciding & { readonly personId: string }, state: PersonState) => readonly PersonEvent[],
  ): Promise<CommandOutcome<PersonEvent>> {
    const { personId, acting } = sent;
    const claim = randomUUID();
    return withClaims((claimed) =>
      this.people.handle({ right: command.declared.right, id: personId, acting, about: sent }, async (state, deciding) => {
        const events = decide({ ...saidOf(sent), personId, ...deciding }, state);
        const after = events.reduce(personEvolution.evolve, state);
        for (const office of offices.filter((each) => holds(state, each) && !holds(after, each))) {
          await this.offices.leave(office, personId, claim, acting);
          claimed(office, () => this.offices.keep(office, claim, acting));
        }
        return events;
      }),
    );
  }
}

function holds(person: PersonState, office: Office): boolean {
  return person !== null && person.active && person.roles.includes(office);
}
