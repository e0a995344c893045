import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ask } from '../../rights.js';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import type { Discipline, Program } from '../../vocabulary/index.js';
import type { Asker } from '../domain/index.js';
import { PersonRow } from './person.entity.js';
import { namesakesToldApart } from './told-apart.js';

/** A line of the roster that consoles see (docs/domain.md section 1): name, agency, discipline, and how to reach, sealed. */
export interface ConsoleRosterLine {
  readonly personId: string;
  readonly name: string;
  readonly programs: readonly Program[];
  readonly agencyName: string | null;
  readonly disciplines: readonly Discipline[];
  readonly unavailableUntil: string | null;
  /** A sealed box, to be opened for `console_roster` at its place (`contactPlace`). */
  readonly phone: string | null;
  /** What it is kept for: part of its place. */
  readonly phoneKeptFor: string;
}

/** Active team members who agreed to stand on it, by name. Nobody else, ever. @throws Refusal `roster_keepers_only` */
export class ConsoleRoster extends Query<readonly ConsoleRosterLine[]> {
  constructor(readonly asker: Asker) {
    super();
  }
}

@QueryHandler(ConsoleRoster)
export class ConsoleRosterHandler implements IQueryHandler<ConsoleRoster> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asker }: ConsoleRoster): Promise<readonly ConsoleRosterLine[]> {
    ask('see_roster', asker);
    const order = { sortName: 'ASC', personId: 'ASC' } as const;
    const rows = await this.dataSource.getRepository(PersonRow).find({ where: { onConsoleRoster: true }, order });
    const agencyIds = rows.flatMap(({ person }) => person.membership.agencyId ?? []);
    const names = await this.queries.execute(new AgencyNames(agencyIds));
    const shown = await namesakesToldApart(this.dataSource, this.queries);
    return rows.map(({ personId, person: { name, membership, unavailableUntil, contact, contactKeptFor } }) => ({
      personId,
      name: shown.get(personId) ?? name,
      programs: membership.programs,
      agencyName: (membership.agencyId !== null && names[membership.agencyId]) || null,
      disciplines: membership.disciplines,
      unavailableUntil,
      phone: contact.phone,
      phoneKeptFor: contactKeptFor.phone,
    }));
  }
}
