import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ask, caseRights, grantingRole } from '../../../rights.js';
import { canServe } from '../../../roster/roster.queries.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { OpenWorkOf, type OpenWorkSeen } from '../../cases.queries.js';
import { isNothing, mayOwnFollowUps, openWorkIn, seesEveryCase, type StillDoes, together } from '../../domain/index.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { onlyReadable } from '../../reading/only-readable.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';

@QueryHandler(OpenWorkOf)
export class OpenWorkOfHandler implements IQueryHandler<OpenWorkOf> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ personId, left, reader }: OpenWorkOf): Promise<OpenWorkSeen> {
    ask('keep_roster', reader);
    const rows = this.dataSource.getRepository(CaseListRow).createQueryBuilder('row').addSelect('row.state').where('row.open');
    const owned = rows.subQuery().select('item.caseId').from(WorklistItemRow, 'item').where('item.ownerId = :personId');
    rows.andWhere(`(row.leadId = :personId OR row.readers @> ARRAY[:personId] OR row.id IN ${owned.getQuery()})`, { personId });
    const counts = seesEveryCase(reader);
    if (counts) await onlyReadable(rows, reader, this.queries);
    const work = together((await rows.getMany()).map(({ state }) => openWorkIn(state, personId, stillDoes(left))));
    return counts ? { seen: 'counts', ...work } : { seen: 'whether', any: !isNothing(work) };
  }
}

function stillDoes(left: readonly PersonRole[]): StillDoes {
  return {
    serves: canServe({ active: true, roles: left }),
    ownsFollowUps: mayOwnFollowUps(left),
    decidesApprovals: grantingRole(caseRights.decide_approval, left, (relation) => relation === 'asked_to_decide') !== null,
  };
}
