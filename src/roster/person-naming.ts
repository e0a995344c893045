import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { NameTaking } from '../commands/index.js';
import type { Deciding, NamesakeKnown } from '../vocabulary/index.js';
import type { PersonState } from './domain/index.js';
import { PersonStreams } from './person-streams.js';
import { PeopleOfName } from './roster.queries.js';

interface NamesPerson {
  readonly personId: string;
  readonly name: string;
  readonly anotherOfThisName?: boolean;
}

/** Whether there is somebody of the name that a person is given. */
@Injectable()
export class PersonNaming {
  constructor(
    private readonly names: NameTaking,
    private readonly people: PersonStreams,
    private readonly queries: QueryBus,
  ) {}

  async known({ personId, name, anotherOfThisName = false }: NamesPerson, state: PersonState, deciding: Deciding): Promise<NamesakeKnown> {
    if (name === state?.name) return { known: null };
    const nameOf = async (id: string) => (await this.people.now(id))?.name ?? null;
    const alike = () => this.queries.execute(new PeopleOfName(name));
    return {
      known: await this.names.known({ of: 'person', bearer: personId, name, another: anotherOfThisName, acting: deciding, alike, nameOf }),
    };
  }
}

/** For the decisions that give a person their name. */
export const personNamesake = {
  from: PersonNaming,
  find: (naming: PersonNaming, asked: { readonly state: PersonState; readonly command: NamesPerson; readonly deciding: Deciding }) =>
    naming.known(asked.command, asked.state, asked.deciding),
};

/** What is asked where there is one: on a form only then. */
export const anotherPerson = { en: 'Is it another person of this name?', es: '¿Es otra persona con este nombre?' };
