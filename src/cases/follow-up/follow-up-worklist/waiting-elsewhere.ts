import type { QueryBus } from '@nestjs/cqrs';
import { WaitingPromises, type WaitingPromise } from '../../../contacts/contacts.queries.js';
import { isOpenTo } from '../../../rights.js';
import { ProposedRoles, type RoleWaiting } from '../../../roster/roster.queries.js';
import { WaitingRestatements, type WaitingRestatement } from '../../../statistics/statistics.queries.js';
import type { Waiting } from '../../../vocabulary/index.js';
import type { Reader } from '../../domain/index.js';
import { LapsesOfScope, type LapseOfCase } from './lapses-of-scope.query.js';
import type { WorklistScope } from './worklist-scope.js';

/** Who of a team could not go to a service that is ahead: it is not kept as a duty, since it comes and goes with the roster. */
export type WaitingLapse = Waiting<'lapse', LapseOfCase>;

/** A role that somebody else proposed for another than the reader. */
export type WaitingRole = Waiting<'proposed_role', RoleWaiting>;

/** What waits beside the duties of cases. */
export type WaitingElsewhere = WaitingLapse | WaitingPromise | WaitingRestatement | WaitingRole;

const WEEK_MS = 7 * 24 * 3_600_000;

/** Of each context that has any, its own: few, however much there is of everything else. Another context adds its query here. */
export async function waitingElsewhere(
  queries: QueryBus,
  scope: WorklistScope,
  reader: Reader & { readonly now: string },
): Promise<readonly WaitingElsewhere[]> {
  const asked: readonly Promise<readonly WaitingElsewhere[]>[] = [
    queries.execute(new LapsesOfScope(scope, reader)).then((lapses) => lapses.map((lapse) => waitingLapse(lapse, reader))),
    ...(isOpenTo('see_promises', reader, 'every') && scope !== 'my_team'
      ? [queries.execute(new WaitingPromises(reader, scope === 'unassigned' ? 'desk' : 'both'))]
      : []),
    ...(isOpenTo('decide_restatement', reader, 'every') && scope === 'mine' ? [queries.execute(new WaitingRestatements(reader))] : []),
    ...(scope === 'mine' ? [waitingRoles(queries, reader)] : []),
  ];
  return (await Promise.all(asked)).flat();
}

/** Few at any time; none for whoever decides none. */
export async function waitingRoles(queries: QueryBus, reader: Reader): Promise<readonly WaitingRole[]> {
  if (!isOpenTo('decide_roles', reader, 'every')) return [];
  const proposed = await queries.execute(new ProposedRoles(reader));
  return proposed.filter(({ isYoursToDecide }) => isYoursToDecide).map(waitingRole);
}

function waitingRole(about: RoleWaiting): WaitingRole {
  const { personId, role, proposedAt } = about;
  return {
    id: `proposed-role-${personId}-${role}`,
    kind: 'proposed_role',
    dueAt: new Date(Date.parse(proposedAt) + WEEK_MS).toISOString(),
    wanted: 'this_week',
    since: proposedAt,
    owner: 'approvers',
    ownerName: null,
    about,
  };
}

function waitingLapse(lapse: LapseOfCase, { actor }: Reader): WaitingLapse {
  const { owner, ownerName, dueAt } = lapse;
  return {
    id: `${lapse.caseId}-${lapse.id}-l`,
    kind: 'lapse',
    dueAt,
    wanted: null,
    since: null,
    owner: owner.kind === 'desk' ? 'desk' : owner.personId === actor ? 'own' : 'somebody',
    ownerName,
    about: lapse,
  };
}
