import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PAGE_EDGE, type PageEdge } from '../../../libs/web/forms/index.js';
import type { ToDo } from '../../../libs/read-side/index.js';
import { PersonRow } from './person.entity.js';

interface Left {
  readonly id: string;
  readonly personId: string;
}

/** Ends what people who were deactivated had begun, at once: their sessions, and what they had typed and not sent. */
@Injectable()
export class EndSessionsOfFormerMembers implements ToDo<Left> {
  readonly name = 'end_sessions';
  readonly projection = 'people';

  constructor(@Inject(PAGE_EDGE) private readonly edge: Pick<PageEdge, 'sessions' | 'typed'>) {}

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly Left[]> {
    const rows = await tx
      .createQueryBuilder(PersonRow, 'row')
      .where('NOT row.active')
      .andWhere(
        `(EXISTS (SELECT FROM service.sessions s WHERE s.person_id = row.personId) OR EXISTS (SELECT FROM service.typed_forms t WHERE t.person_id = row.personId))`,
      )
      .orderBy('row.personId')
      .limit(limit)
      .getMany();
    return rows.map(({ personId, revision }) => ({ id: `${personId}/${revision}`, personId }));
  }

  nextDue(): Promise<null> {
    return Promise.resolve(null);
  }

  async send({ personId }: Left): Promise<void> {
    await this.edge.sessions.endAll(personId);
    await this.edge.typed.forgetOf(personId);
  }
}
