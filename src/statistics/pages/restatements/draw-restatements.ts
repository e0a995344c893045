import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { Restatements } from '../../restatements/restatements.query.js';
import { isOpen, RestatementsView } from './restatements.view.js';

/** @param yearId the one whose forms are open; none where nothing can be done about it */
export async function drawRestatements(queries: QueryBus, at: At, yearId?: string): Promise<VNode> {
  const years = await queries.execute(new Restatements(at));
  const chosen = years.find((each) => each.yearId === yearId && isOpen(each));
  return RestatementsView({ at, years, chosen: chosen ?? null });
}
