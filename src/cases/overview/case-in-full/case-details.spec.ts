import type { CaseEvent } from '../../domain/case.events.js';
import { coordinator, now, received } from '../../domain/case.testkit.js';
import { detailsOf } from './case-details.js';

const later = '2026-11-24T08:00:00.000Z';

/** The details after these events, the last of them entered later than the others. */
function details(events: readonly CaseEvent[]) {
  return detailsOf(
    events.map((event, revision) => ({
      id: `${revision}`,
      version: 1,
      stream: 'case-1',
      revision,
      position: BigInt(revision),
      event,
      metadata: { commandId: 'c', actor: coordinator, recordedAt: revision === events.length - 1 ? later : now },
    })),
  );
}

describe('what a case page shows beyond what decisions need', () => {
  it('is nothing but the time of entry for a request as it came in', () => {
    expect(details(received())).toEqual({ closedAt: null, changedAt: later });
  });

  it('forgets when the case was closed once it is open again', () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: '2026-11-23' } };
    expect(details([...received(), closed]).closedAt).toBe('2026-11-23');
    expect(details([...received(), closed, { type: 'CaseReopened', data: { reason: 'new_need' } }]).closedAt).toBeNull();
  });
});
