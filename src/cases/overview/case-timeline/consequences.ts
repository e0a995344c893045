import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import { isAutomation } from '../../../vocabulary/index.js';
import type { CaseEvent } from '../../domain/index.js';

/** What the clock does in one go it does one row after the other, each in a command of its own. */
const ONE_GO_MS = 60_000;

/**
 * Of each entry the revision of the one whose consequence it is: what one command recorded first, what somebody did first to several
 * follow-ups at once, or what the same automation began with in one go. Entries that lead are not in it.
 *
 * @param history entries in the order of the stream; those that a reader does not see are left out before
 */
export function consequencesIn(history: readonly StoredEvent[]): ReadonlyMap<number, number> {
  const consequences = new Map<number, number>();
  let leading: StoredEvent | undefined;
  let last: StoredEvent | undefined;
  for (const stored of history) {
    if (
      leading !== undefined &&
      last !== undefined &&
      (ofOneCommand(last, stored) || inOneAct(leading, stored) || inOneGo(leading, stored))
    ) {
      consequences.set(stored.revision, leading.revision);
    } else {
      leading = stored;
    }
    last = stored;
  }
  return consequences;
}

function ofOneCommand(before: StoredEvent, stored: StoredEvent): boolean {
  return before.metadata.commandId === stored.metadata.commandId;
}

/** The same was said of several follow-ups at one instant: each is a command of its own, and nobody sends two forms so soon. */
function inOneAct({ event: first, metadata: led }: StoredEvent, { event, metadata }: StoredEvent): boolean {
  if (!ofSeveral.includes(event.type) || first.type !== event.type) return false;
  if (led.actor !== metadata.actor || led.recordedAt !== metadata.recordedAt) return false;
  return isDeepStrictEqual({ ...first.data, followUpId: null }, { ...event.data, followUpId: null });
}

const ofSeveral: readonly string[] = [
  'FollowUpOutcomeRecorded',
  'FollowUpOutcomeUndone',
  'FollowUpAssigned',
  'FollowUpRescheduled',
] satisfies readonly CaseEvent['type'][];

function inOneGo(leading: StoredEvent, stored: StoredEvent): boolean {
  if (!isAutomatic(stored) || leading.metadata.actor !== stored.metadata.actor) return false;
  return Date.parse(stored.metadata.recordedAt) - Date.parse(leading.metadata.recordedAt) < ONE_GO_MS;
}

/** Done by the clock and not by a person. */
export function isAutomatic({ metadata }: StoredEvent): boolean {
  return isAutomation(metadata.actor);
}
