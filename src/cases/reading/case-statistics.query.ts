import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { understand } from '../../../libs/event-sourcing/index.js';
import { PolicyVersion } from '../../policy/policy.queries.js';
import { CaseStreams } from '../case-streams.js';
import { StatisticsOfCase } from '../cases.queries.js';
import { caseEvolution, caseStatistics, type CaseStatistics } from '../domain/index.js';

@QueryHandler(StatisticsOfCase)
export class StatisticsOfCaseHandler implements IQueryHandler<StatisticsOfCase> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ caseId, before, dueBy }: StatisticsOfCase): Promise<CaseStatistics | null> {
    const history = await this.cases.history(caseId);
    const until = history.filter(({ metadata }) => Date.parse(metadata.recordedAt) < Date.parse(before));
    const { state } = understand(this.cases.mechanism.versions, caseEvolution, until);
    if (state.status === 'none') return null;
    const policy = await this.queries.execute(new PolicyVersion(state.policyVersion));
    return caseStatistics(state, policy, this.cases.zone, dueBy);
  }
}
