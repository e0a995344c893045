import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { derivedId, type CommandMechanism, type CommandOutcome } from '../../libs/event-sourcing/index.js';
import { type Acting, COMMAND_MECHANISM, CommandSender, TIME_ZONE } from '../commands/index.js';
import { ask } from '../rights.js';
import { AgenciesByPsapId, AgenciesOfName } from './agencies.queries.js';
import { AgencyNaming } from './agency-naming.js';
import { AgencyStreams } from './agency-streams.js';
import {
  MOST_LOOKED_UP,
  planImport,
  wantedOf,
  type ImportPlan,
  type ImportScope,
  type KnownOf,
  type PlannedAgency,
} from './import-agencies/import-plan.js';
import type { PsapLine } from './import-agencies/psap-registry.js';
import { RegisterAgency } from './register-agency/register-agency.command.js';

/** What came of it: everything, or nothing since somebody has registered one of the names meanwhile. */
export type Imported = { readonly done: CommandOutcome } | { readonly taken: string };

/**
 * Registers the answering points of a file. Each has an id that derives from its number in the registry of the FCC, so that the same
 * file, or a newer one, registers none twice.
 */
@Injectable()
export class AgencyImport {
  constructor(
    private readonly agencies: AgencyStreams,
    private readonly naming: AgencyNaming,
    private readonly sender: CommandSender,
    private readonly queries: QueryBus,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  /** What would be registered now. @throws Refusal `register_keepers_only` */
  async plan(asking: Pick<Acting, 'actor' | 'roles'>, lines: readonly PsapLine[], scope: ImportScope): Promise<ImportPlan> {
    ask('keep_register', asking);
    const known = new Map<PsapLine, KnownOf>();
    const numbered = await this.queries.execute(new AgenciesByPsapId());
    const wanted = wantedOf(lines, scope);
    const isLookedUp = wanted.length <= MOST_LOOKED_UP;
    for (const line of wanted) known.set(line, isLookedUp ? await this.knownOf(line, numbered) : { now: null, namesakes: [] });
    return planImport(lines, scope, known);
  }

  /**
   * Registers all of it. Every name is taken before anything is recorded, so that none can be refused after others were registered. Where
   * the process is killed in between, some are registered and others not: the same file once more registers the rest.
   *
   * @param add at least one
   */
  async carryOut({ add }: Pick<ImportPlan, 'add'>, acting: Acting): Promise<Imported> {
    for (const each of add) {
      const known = await this.naming.known({ agencyId: this.idOf(each), ...named(each) }, null, {
        ...acting,
        commandId: this.idOf(each),
        zone: this.zone,
      });
      if (known.known !== null && known.known !== undefined) return { taken: known.known };
    }
    const outcomes: CommandOutcome[] = [];
    for (const each of add) {
      const { place: county, psapId, city, state } = each;
      const facts = { psapId, state, ...(city !== '' && { city }) };
      const said = { ...named(each), ...facts, kind: 'psap', county, discipline: 'dispatcher' } as const;
      const outcome = await this.sender.send(RegisterAgency, said, { ...acting, commandId: this.idOf(each), ifRevision: undefined });
      outcomes.push(outcome);
    }
    return { done: outcomes.findLast(({ changed }) => changed) ?? outcomes.at(-1)! };
  }

  private idOf({ psapId }: Pick<PsapLine, 'psapId'>): string {
    return derivedId(this.mechanism.namespace, `the answering point ${Number(psapId)} of the FCC registry`);
  }

  private async knownOf(line: PsapLine, numbered: Readonly<Record<string, string>>): Promise<KnownOf> {
    const now = await this.agencies.now(numbered[String(Number(line.psapId))] ?? this.idOf(line));
    if (now !== null) return { now, namesakes: [] };
    const ids = await this.queries.execute(new AgenciesOfName(line.name));
    const namesakes = await Promise.all(ids.map(async (id) => (await this.agencies.now(id))?.county ?? []));
    return { now: null, namesakes: namesakes.flat() };
  }
}

function named({ name, another }: PlannedAgency) {
  return another ? { name, anotherOfThisName: true } : { name };
}
