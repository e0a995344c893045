import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import type { When } from '../../../vocabulary/index.js';
import type { CaseEvent } from '../../domain/index.js';

/** What the page shows beyond the case that decisions fold. */
export interface CaseDetails {
  readonly closedAt: When | null;
  /** When anything of the case was last recorded. */
  readonly changedAt: string;
}

/** The details of a case, from all its events, oldest first. */
export function detailsOf(history: readonly StoredEvent<CaseEvent>[]): CaseDetails {
  return history.reduce<CaseDetails>(
    ({ closedAt }, { event, metadata }) => ({ closedAt: closedAfter(closedAt, event), changedAt: metadata.recordedAt }),
    { closedAt: null, changedAt: '' },
  );
}

function closedAfter(before: When | null, event: CaseEvent): When | null {
  if (event.type === 'CaseClosed') return event.data.closedAt;
  return event.type === 'CaseReopened' ? null : before;
}
