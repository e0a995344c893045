import { caseEvolution, refuseClosed } from './case.js';
import type { CaseEvent } from './case.events.js';
import { openFollowUps, type Case, type CaseState } from './case.state.js';

/**
 * A correction of a closed case, where nothing is owed anew by it. What it opens, such as a follow-up, an intervention that is planned
 * again or an approval that is asked for, would lie in a case that nobody looks at; a contact would be kept beyond its time.
 *
 * @throws Refusal `case_closed`
 */
export function staysClosed(before: Case, events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (before.status !== 'closed') return events;
  const after = events.reduce<CaseState>(caseEvolution.evolve, before) as Case;
  const keeps = events.some((event) => event.type === 'FieldCorrected' && event.data.change.callBackContact !== undefined);
  if (keeps || waitingFor(after).some((one) => !waitingFor(before).includes(one))) refuseClosed();
  return events;
}

function waitingFor(state: Case): readonly string[] {
  const planned = Object.values(state.interventions).filter(({ status }) => status === 'planned');
  const waits = [...openFollowUps(state), ...planned].map(({ id }) => id);
  return state.approval.status === 'asked' ? [...waits, 'approval'] : waits;
}
