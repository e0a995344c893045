import { documentText } from '../../../libs/disclosure-control/index.js';
import { rowsOf } from '../../../libs/read-side/index.js';
import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import { type ReleaseEvent, releaseOf } from '../domain/index.js';
import { ReleaseRow } from './release.entity.js';

/** What became of each release; without what proves it, which stays in its events. */
export const releasesPart = rowsOf<ReleaseRow, ReleaseEvent>({
  entity: ReleaseRow,
  mark: 'revision',
  keysOf: ({ stream }) => {
    const releaseId = releaseOf(stream);
    return releaseId === null ? [] : [releaseId];
  },
  evolve: (
    row = { releaseId: '', heldBecause: null, heldBy: null, heldAt: null, version: 0, document: null, cause: null, revision: 0 },
    { event, revision, metadata },
    releaseId,
  ) => {
    const same = { ...row, releaseId, revision };
    switch (event.type) {
      case 'ReleaseHeld':
        return { ...same, heldBecause: event.data.reason, heldBy: metadata.actor, heldAt: new Date(metadata.recordedAt) };
      case 'ReleaseHoldLifted':
        return { ...same, heldBecause: null, heldBy: null, heldAt: null };
      case 'ReleasePublished':
      case 'ReleaseRestated':
      case 'ReleaseSkipped': {
        const { document } = event.data;
        const cause = event.type === 'ReleaseSkipped' ? event.data.cause : null;
        return { ...same, version: document.version, document: documentText(document), cause };
      }
      default:
        return unknownEvent(event);
    }
  },
});
