import { evolveStored } from '../../../libs/event-sourcing/index.js';
import { projectionOf, rowsOf, type Projection, type ProjectionPart } from '../../../libs/read-side/index.js';
import {
  activeDeployment,
  type Case,
  type CaseEvent,
  caseEvolution,
  caseIdOf,
  type CaseState,
  conflictedIn,
  formerReadersOf,
  leadOf,
  mayOwnFollowUps,
  membersIn,
  openFollowUps,
  readersOf,
  stageOf,
} from '../domain/index.js';
import { standingOf } from '../../roster/standing.queries.js';
import { approvalColumns } from './approval-columns.js';
import { CaseListRow, type CaseCounts } from './case-list.entity.js';
import { dueSort } from './due.js';
import { dutiesOf, nextDutyOf } from './duties.js';
import { FollowUpOwnerRow } from './follow-up-owner.entity.js';
import { teamAtWork } from './lapses-ahead.js';
import { isWithinDay } from './wanted.js';
import { withoutSealed } from './without-sealed.js';
import { WorklistItemRow } from './worklist-item.entity.js';
import { bringItemsUpTo, datedAfter } from './worklist-items.js';

/**
 * One row a case: the state after each event, which decisions fold too, so that a view and a decision never disagree, and columns that
 * follow from it. A change of what `Case` holds needs the next version, since rows keep it whole. What waits in a case follows from its
 * row.
 */
const cases: ProjectionPart = {
  ...rowsOf<CaseListRow, CaseEvent>({
    entity: CaseListRow,
    mark: 'revision',
    keysOf: ({ stream }) => {
      const caseId = caseIdOf(stream);
      return caseId === null ? [] : [caseId];
    },
    evolve: (before, stored, id) => {
      const known: CaseState = before?.state ?? caseEvolution.initial;
      const state = evolveStored(caseEvolution, known, { ...stored, event: withoutSealed(stored.event) });
      if (state.status === 'none') return undefined;
      const { event, revision } = stored;
      const datedRevisions = datedAfter(before?.datedRevisions ?? {}, event, id, revision);
      return { ...columnsOf(state, id), ...approvalColumns(state, stored, before), datedRevisions, id, revision, state };
    },
    then: bringItemsUpTo,
  }),
  entities: [CaseListRow, WorklistItemRow],
};

/** Every case of the program, as lists show and filter it, what waits in it for whom, and who can own follow-ups. */
export const caseList: Projection = projectionOf({
  name: 'case_list',
  version: 25,
  parts: [cases, standingOf(FollowUpOwnerRow, mayOwnFollowUps)],
  // Entries that wait to be merged into the index would all be looked through for everyone who looks for their own cases.
  afterCreate: [
    'CREATE INDEX case_list_by_reader ON case_list USING gin (readers) WITH (fastupdate = off)',
    // By a reference and by what it begins with, in whatever order the language of the database puts letters.
    'CREATE INDEX case_list_by_reference ON case_list (reference text_pattern_ops)',
    'CREATE INDEX case_list_by_reference_end ON case_list (right(reference, 5) text_pattern_ops)',
    'CREATE INDEX case_list_by_team ON case_list USING gin (team) WITH (fastupdate = off)',
    'CREATE INDEX case_list_by_discipline ON case_list USING gin (disciplines) WITH (fastupdate = off)',
    // Read for the number beside Work, on every page: few teams have no lead who could see to them.
    `CREATE INDEX case_list_at_work ON case_list ("receivedSort", id) WHERE "atWork" IS NOT NULL`,
    `CREATE INDEX case_list_at_work_led ON case_list ("leadId", "receivedSort") WHERE "atWork" IS NOT NULL`,
    `CREATE INDEX case_list_at_work_unled ON case_list ("receivedSort", id)
      WHERE "atWork" IS NOT NULL AND ("leadId" IS NULL OR NOT "leadId" = ANY (readers))`,
    'CREATE INDEX case_list_by_conflicted ON case_list USING gin (conflicted) WITH (fastupdate = off)',
  ],
});

function columnsOf(state: Case, caseId: string) {
  const { facts } = state;
  const readers = readersOf(state);
  const former = Object.entries(formerReadersOf(state)).filter(([id]) => !readers.includes(id));
  const next = nextDutyOf(dutiesOf(state, caseId));
  return {
    reference: state.reference,
    stage: stageOf(state),
    open: state.status === 'open',
    agencyId: facts.agencyId ?? null,
    unitId: facts.unitId ?? null,
    incidentType: facts.incidentType ?? null,
    urgency: facts.urgency ?? 'unknown',
    disciplines: (facts.exposed ?? []).map(({ discipline }) => discipline).sort(),
    receivedAt: state.receivedAt,
    receivedSort: dueSort(state.receivedAt),
    occurredAt: facts.occurredAt ?? null,
    occurredSort: facts.occurredAt === undefined ? null : dueSort(facts.occurredAt),
    leadId: leadOf(state),
    team: teamOf(state),
    readers: [...readers, ...former.map(([id]) => id)].sort(),
    readersUntil: Object.fromEntries(former),
    conflicted: conflictedIn(state),
    nextDue: next,
    nextDueAt: next && next.dueAt,
    nextDueSort: next && dueSort(next.dueAt),
    nextWithinDay: next !== null && isWithinDay(next),
    counts: countsOf(state),
    atWork: teamAtWork(state),
  };
}

/** Whoever said no is none of them. */
function teamOf({ deployments }: Case): readonly string[] {
  const members = deployments.flatMap((one) => Object.values(one.members));
  return [...new Set(members.filter(({ status }) => status !== 'declined').map(({ memberId }) => memberId))].sort();
}

function countsOf(state: Case): CaseCounts {
  const deployment = activeDeployment(state);
  const interventions = Object.values(state.interventions);
  return {
    openFollowUps: state.status === 'open' ? openFollowUps(state).length : 0,
    onTeam: deployment ? membersIn(deployment, 'on_team').length : 0,
    interventionsHeld: interventions.filter(({ status }) => status === 'held').length,
    interventionsPlanned: interventions.filter(({ status }) => status === 'planned').length,
  };
}
