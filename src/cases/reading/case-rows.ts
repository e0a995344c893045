import { evolveStored, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import { rowsOf, type EntityClass, type ProjectionPart, type RowRule } from '../../../libs/read-side/index.js';
import { type Case, type CaseEvent, caseEvolution, caseIdOf, type CaseState } from '../domain/index.js';
import { withoutSealed } from './without-sealed.js';

/** What every row of one case holds: the case as decisions fold it, so that a view and a decision never disagree. */
export interface CaseRow {
  readonly id: string;
  readonly revision: number;
  readonly state: Case;
}

/**
 * One row a case: the state after each event, and columns that follow from it. A change of what `Case` holds needs the
 * next version of every projection made of this, since rows keep it whole.
 */
export function caseRows<Row extends CaseRow>(
  entity: EntityClass<Row>,
  columnsOf: (state: Case, caseId: string, stored: StoredEvent<CaseEvent>, before: Row | undefined) => Omit<Row, keyof CaseRow>,
  then?: RowRule<Row>['then'],
): ProjectionPart {
  return rowsOf<Row, CaseEvent>({
    entity,
    mark: 'revision',
    then,
    keysOf: ({ stream }) => {
      const caseId = caseIdOf(stream);
      return caseId === null ? [] : [caseId];
    },
    evolve: (row, stored, id) => {
      const before: CaseState = row?.state ?? caseEvolution.initial;
      const state = evolveStored(caseEvolution, before, { ...stored, event: withoutSealed(stored.event) });
      if (state.status === 'none') return undefined;
      return { ...columnsOf(state, id, stored, row), id, revision: stored.revision, state } as Row;
    },
  });
}
