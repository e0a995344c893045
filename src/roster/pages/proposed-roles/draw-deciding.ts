import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { ProposedRoles } from '../../roster.queries.js';
import { DecidingView } from './deciding.view.js';

/** Before a privacy officer decides about a role. @throws Refusal `privacy_officer_only` */
export async function drawDeciding(queries: QueryBus, at: At, personId: string, role: PersonRole): Promise<VNode> {
  ask('decide_roles', at);
  const all = await queries.execute(new ProposedRoles(at));
  return DecidingView({ at, waiting: all.find((each) => each.personId === personId && each.role === role) ?? null });
}
