import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, Not } from 'typeorm';
import { ask, type Asking } from '../../rights.js';
import { releaseNamed } from '../domain/index.js';
import { RestatementRow } from '../reading/restatement.entity.js';
import { WaitingRestatements, type WaitingRestatement } from '../statistics.queries.js';

const WEEK_MS = 7 * 24 * 3_600_000;

const waitingFor = ({ actor }: Asking) => ({ state: 'proposed', proposedBy: Not(actor) }) as const;

@QueryHandler(WaitingRestatements)
export class WaitingRestatementsHandler implements IQueryHandler<WaitingRestatements> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ reader }: WaitingRestatements): Promise<readonly WaitingRestatement[]> {
    ask('decide_restatement', reader);
    const rows = await this.dataSource.getRepository(RestatementRow).findBy(waitingFor(reader));
    return rows.flatMap((row) => waiting(row) ?? []);
  }
}

function waiting({ yearId, reason, proposedAt }: RestatementRow): WaitingRestatement | null {
  const named = releaseNamed(`${yearId}-Y`);
  if (named === null || proposedAt === null) return null;
  return {
    id: `restatement-${yearId}`,
    kind: 'restatement',
    dueAt: new Date(Date.parse(proposedAt) + WEEK_MS).toISOString(),
    wanted: 'this_week',
    since: proposedAt,
    owner: 'approvers',
    ownerName: null,
    about: { yearId, of: named.program, year: named.year, reason },
  };
}
