import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { OpenWorkOf } from '../../../cases/cases.queries.js';
import type { At } from '../../../pages/at.js';
import { ask, isOpenTo } from '../../../rights.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { PersonInFull } from '../../people/person-in-full.query.js';
import { canServe, RoleHolders } from '../../roster.queries.js';
import { LeavingView } from './leaving.view.js';

/** Before somebody is deactivated, or loses this role: what becomes of what is theirs. @throws Refusal `person_not_found` */
export async function drawLeaving(queries: QueryBus, at: At, personId: string, role: PersonRole | null): Promise<VNode> {
  ask(role === null ? 'keep_roster' : 'revoke_roles', at);
  const person = await queries.execute(new PersonInFull(personId, at));
  const left = role === null ? [] : person.roles.filter((each) => each !== role);
  const approves = person.roles.includes('approver') && !left.includes('approver');
  const [work, approvers] = await Promise.all([
    queries.execute(new OpenWorkOf(personId, left, at)),
    approves ? queries.execute(new RoleHolders('approver')) : null,
  ]);
  const keepsPromises = (roles: readonly PersonRole[]) => isOpenTo('keep_promise', { actor: personId, roles }, 'own');
  const serves = (roles: readonly PersonRole[]) => canServe({ active: true, roles });
  return LeavingView({
    at,
    person,
    role,
    work,
    otherApprovers: approvers && approvers.filter((id) => id !== personId).length,
    staysMember: role !== null && serves([role]) && serves(left),
    losesPromises: keepsPromises(person.roles) && !keepsPromises(left),
  });
}
