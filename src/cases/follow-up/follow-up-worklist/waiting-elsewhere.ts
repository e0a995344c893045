import type { QueryBus } from '@nestjs/cqrs';
import { WaitingPromises, type WaitingPromise } from '../../../contacts/contacts.queries.js';
import { isOpenTo } from '../../../rights.js';
import { WaitingRestatements, type WaitingRestatement } from '../../../statistics/statistics.queries.js';
import type { Waiting } from '../../../vocabulary/index.js';
import type { Reader } from '../../domain/case-readers.js';
import { LapsesOfScope, type LapseOfCase } from './lapses-of-scope.query.js';
import type { WorklistScope } from './worklist-scope.js';

/** Who of a team could not go to a service that is ahead: it is not kept as a duty, since it comes and goes with the roster. */
export type WaitingLapse = Waiting<'lapse', LapseOfCase>;

/** What waits beside the duties of cases. */
export type WaitingElsewhere = WaitingLapse | WaitingPromise | WaitingRestatement;

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
  ];
  return (await Promise.all(asked)).flat();
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
