import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { EscalationsTold, type EscalationTold } from '../notices.queries.js';

@QueryHandler(EscalationsTold)
export class EscalationsToldHandler implements IQueryHandler<EscalationsTold> {
  constructor(private readonly database: DataSource) {}

  async execute({ ids }: EscalationsTold): Promise<Readonly<Record<string, EscalationTold>>> {
    if (ids.length === 0) return {};
    // As `causesOf` writes them: what, of which thing, to whom, for which date.
    const rows = await this.database.query<{ id: string; level: keyof EscalationTold; at: Date }[]>(
      `SELECT split_part(cause, '/', 2) AS id, split_part(cause, '/', 3) AS level, min(sent_at) AS at
       FROM notices.causes JOIN notices.notices notice ON notice.id = notice_id
       WHERE cause LIKE 'escalation/%' AND split_part(cause, '/', 2) = ANY($1) AND sent_at IS NOT NULL GROUP BY 1, 2`,
      [ids],
    );
    const told: Record<string, EscalationTold> = {};
    for (const { id, level, at } of rows) told[id] = { ...told[id], [level]: at.toISOString() };
    return told;
  }
}
