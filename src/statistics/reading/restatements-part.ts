import { rowsOf } from '../../../libs/read-side/index.js';
import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import { type RestatementEvent, restatementOf } from '../domain/index.js';
import { RestatementRow } from './restatement.entity.js';

/** What is done about years that are out and wrong; the second versions themselves stay in their events. */
export const restatementsPart = rowsOf<RestatementRow, RestatementEvent>({
  entity: RestatementRow,
  mark: 'revision',
  keysOf: ({ stream }) => {
    const yearId = restatementOf(stream);
    return yearId === null ? [] : [yearId];
  },
  evolve: (before, { event, revision, metadata }, yearId) => {
    const none = {
      yearId,
      state: 'none',
      reason: null,
      proposedBy: null,
      proposedAt: null,
      agreedAt: null,
      cause: null,
      revision,
    } as const;
    const same = { ...none, ...before, revision };
    switch (event.type) {
      case 'RestatementProposed':
        return { ...none, state: 'proposed', reason: event.data.reason, proposedBy: event.data.by, proposedAt: metadata.recordedAt };
      case 'RestatementWithdrawn':
      case 'RestatementDeclined':
        return none;
      case 'RestatementAgreed':
        return { ...same, state: 'agreed', agreedAt: event.data.at };
      case 'YearRestated':
        return { ...same, state: 'restated' };
      case 'RestatementHeld':
        return event.data.tooEarly ? none : { ...same, state: 'held', cause: event.data.cause };
      default:
        return unknownEvent(event);
    }
  },
});
