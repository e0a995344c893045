import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { CaseStreams } from '../../case-streams.js';
import { CaseChoices, KeptFromCase, SeenCase, SeenCases, type CaseChoice, type Reader } from '../../cases.queries.js';
import { admitToCase, type Case, existing, isShutOut, maySeeCase } from '../../domain/index.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { onlyReadable } from '../../reading/only-readable.js';

@QueryHandler(SeenCase)
export class SeenCaseHandler implements IQueryHandler<SeenCase> {
  constructor(private readonly cases: CaseStreams) {}

  async execute({ reader, caseId }: SeenCase): Promise<CaseChoice> {
    const state = await this.cases.now(caseId);
    admitToCase('see_case', await this.cases.standing(reader, state), state);
    return { caseId, reference: existing(state).reference };
  }
}

@QueryHandler(SeenCases)
export class SeenCasesHandler implements IQueryHandler<SeenCases> {
  constructor(private readonly cases: CaseStreams) {}

  async execute({ reader, caseIds }: SeenCases): Promise<readonly CaseChoice[]> {
    const seen = await Promise.all([...new Set(caseIds)].map((caseId) => this.seen(reader, caseId)));
    return seen.flat();
  }

  private async seen(reader: Reader, caseId: string): Promise<readonly CaseChoice[]> {
    const state = await this.cases.now(caseId);
    if (state.status === 'none' || !maySeeCase(await this.cases.standing(reader, state), state)) return [];
    return [{ caseId, reference: state.reference }];
  }
}

const MOST = 25;

@QueryHandler(CaseChoices)
export class CaseChoicesHandler implements IQueryHandler<CaseChoices> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reader }: CaseChoices): Promise<readonly CaseChoice[]> {
    const rows = this.dataSource.getRepository(CaseListRow).createQueryBuilder('row');
    await onlyReadable(rows, reader, this.queries);
    const found = await rows.andWhere('row.open').orderBy('row.receivedSort', 'DESC').addOrderBy('row.id', 'DESC').limit(MOST).getMany();
    return found.map(({ id: caseId, reference }) => ({ caseId, reference }));
  }
}

@QueryHandler(KeptFromCase)
export class KeptFromCaseHandler implements IQueryHandler<KeptFromCase> {
  constructor(private readonly cases: CaseStreams) {}

  async execute({ caseId, people }: KeptFromCase): Promise<readonly string[]> {
    const state = await this.cases.now(caseId);
    if (state.status === 'none') return [];
    const kept = await Promise.all(people.map(async (person) => ((await this.isKept(person, state)) ? [person.actor] : [])));
    return kept.flat();
  }

  private async isKept(person: Reader, state: Case): Promise<boolean> {
    if (isShutOut(state, person.actor)) return true;
    // What the lead may allow shuts no member out, but hides the case from a coordinator.
    return maySeeCase(person, state) && !maySeeCase(await this.cases.standing(person, state), state);
  }
}
