import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { NameTaking } from '../commands/index.js';
import type { Deciding, NamesakeKnown } from '../vocabulary/index.js';
import { AgenciesOfName } from './agencies.queries.js';
import { AgencyStreams } from './agency-streams.js';
import type { AgencyState } from './domain/index.js';

interface NamesAgency {
  readonly agencyId: string;
  readonly name?: string;
  readonly anotherOfThisName?: boolean;
}

/** Whether there is an agency of the name that one is given. */
@Injectable()
export class AgencyNaming {
  constructor(
    private readonly names: NameTaking,
    private readonly agencies: AgencyStreams,
    private readonly queries: QueryBus,
  ) {}

  async known({ agencyId, name, anotherOfThisName = false }: NamesAgency, state: AgencyState, deciding: Deciding): Promise<NamesakeKnown> {
    if (name === undefined || name === state?.name) return { known: null };
    const nameOf = async (id: string) => (await this.agencies.now(id))?.name ?? null;
    const alike = () => this.queries.execute(new AgenciesOfName(name));
    return {
      known: await this.names.known({ of: 'agency', bearer: agencyId, name, another: anotherOfThisName, acting: deciding, alike, nameOf }),
    };
  }
}

/** For the decisions that give an agency its name. */
export const agencyNamesake = {
  from: AgencyNaming,
  find: (naming: AgencyNaming, asked: { readonly state: AgencyState; readonly command: NamesAgency; readonly deciding: Deciding }) =>
    naming.known(asked.command, asked.state, asked.deciding),
};

/** What is asked where there is one: on a form only then. */
export const anotherAgency = { en: 'Is it another agency of this name?', es: '¿Es otra agencia con este nombre?' };
