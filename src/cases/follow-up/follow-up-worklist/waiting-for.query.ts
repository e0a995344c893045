import { Inject } from '@nestjs/common';
import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../../commands/index.js';
import { isOpenTo } from '../../../rights.js';
import { WaitingFor, type WaitsForSomebody } from '../../cases.queries.js';
import { type Reader, seesEveryCase, seesOwnCases } from '../../domain/index.js';
import { bucketOf } from '../../reading/due.js';
import { hiddenFrom } from '../../reading/only-readable.js';
import { isWithinDay } from '../../reading/wanted.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { itemsOfScope, leaveOutHidden } from './items-in-order.js';
import { waitingElsewhere, type WaitingElsewhere } from './waiting-elsewhere.js';

type Level = NonNullable<WaitsForSomebody['escalatedTo']>;

@QueryHandler(WaitingFor)
export class WaitingForHandler implements IQueryHandler<WaitingFor> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ reader }: WaitingFor): Promise<readonly WaitsForSomebody[]> {
    const hidden = await hiddenFrom(reader, this.dataSource.manager, this.queries);
    const [own, escalated, elsewhere] = await Promise.all([
      Promise.all(itemsOfScope(this.dataSource, 'mine', hidden, reader).map((items) => items.getMany())),
      Promise.all(levelsOf(reader).map((level) => this.escalatedTo(level, hidden, reader))),
      waitingElsewhere(this.queries, 'mine', reader),
    ]);
    const listed = [...own.flat().map((row) => this.inCase(row, reader)), ...elsewhere.map((one) => this.elsewhere(one, reader))];
    const beside = escalated.flat().map((row) => this.inCase(row, reader));
    return [...new Map([...beside, ...listed].map((one) => [one.id, one])).values()];
  }

  private escalatedTo(level: Level, hidden: readonly string[], reader: Reader): Promise<readonly WorklistItemRow[]> {
    const items = this.dataSource.getRepository(WorklistItemRow).createQueryBuilder('item');
    items.where('item.dueSort < :now AND item.escalatedTo @> ARRAY[:level]', { level, now: reader.now });
    if (level === 'lead') items.andWhere('item.leadId = :actor', { actor: reader.actor });
    leaveOutHidden(items, hidden, reader);
    return items.getMany();
  }

  private inCase(row: WorklistItemRow, reader: Reader): WaitsForSomebody {
    const { id, caseId, duty: kind, dueAt, wanted, since } = row;
    return {
      id,
      kind,
      caseId,
      dueAt,
      wanted,
      bucket: this.bucketOf({ dueAt, since }, reader),
      of: ofReader(row, reader),
      escalatedTo: levelsOf(reader).findLast((level) => isEscalatedTo(level, row, reader)) ?? null,
    };
  }

  private elsewhere({ id, kind, dueAt, wanted, since, owner, about }: WaitingElsewhere, reader: Reader): WaitsForSomebody {
    const isDecided = kind === 'restatement' || kind === 'proposed_role';
    const isEscalated = kind === 'promise' && about.escalated && owner !== 'own';
    return {
      id,
      kind,
      caseId: kind === 'lapse' ? about.caseId : null,
      dueAt,
      wanted,
      bucket: this.bucketOf({ dueAt, since }, reader),
      of: isDecided ? 'to_decide' : owner === 'own' || owner === 'desk' ? owner : 'escalated',
      escalatedTo: isEscalated ? 'desk' : null,
    };
  }

  private bucketOf({ dueAt, since }: Pick<WaitingElsewhere, 'dueAt' | 'since'>, { now }: Reader) {
    return bucketOf(dueAt, now, this.zone, isWithinDay({ dueAt, ...(since !== null && { since }) }));
  }
}

function levelsOf(reader: Reader): readonly Level[] {
  return [...(seesOwnCases(reader) ? (['lead'] as const) : []), ...(seesEveryCase(reader) ? (['desk'] as const) : [])];
}

function isEscalatedTo(level: Level, { escalatedTo, leadId }: WorklistItemRow, { actor }: Reader): boolean {
  return escalatedTo.includes(level) && (level === 'desk' || leadId === actor);
}

function ofReader({ duty, ownerId, ofDesk, forApprovers, notBy }: WorklistItemRow, reader: Reader): WaitsForSomebody['of'] {
  const decides = isOpenTo('see_approvals', reader, 'every');
  const isOwn = ownerId === reader.actor;
  if (decides && ((forApprovers && !notBy.includes(reader.actor)) || (duty === 'approval_confirmation' && isOwn))) return 'to_decide';
  if (isOwn) return 'own';
  return ofDesk && seesEveryCase(reader) ? 'desk' : 'escalated';
}
