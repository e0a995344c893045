import { rowProjection, type Projection } from '../../../../libs/read-side/index.js';
import { caseIdOf, type CaseEvent } from '../../domain/case.events.js';
import { withoutSealed } from '../../reading/without-sealed.js';
import { CaseTimelineRow } from './case-timeline.entity.js';
import { happenedAt } from './happened-at.js';

/** Every event of every case, one row each, never changed: a correction is an entry of its own. */
export const caseTimeline: Projection = rowProjection<CaseTimelineRow, CaseEvent>({
  name: 'case_timeline',
  version: 1,
  entity: CaseTimelineRow,
  keysOf: ({ id, stream }) => (caseIdOf(stream) === null ? [] : [id]),
  evolve: (row, { id, stream, revision, event, metadata }) =>
    row ??
    ({
      id,
      caseId: caseIdOf(stream)!,
      revision,
      kind: event.type,
      happenedAt: happenedAt(event),
      enteredAt: new Date(metadata.recordedAt),
      actor: metadata.actor,
      data: withoutSealed(event).data,
    } as CaseTimelineRow),
});
