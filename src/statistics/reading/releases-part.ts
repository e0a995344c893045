import { rowsOf } from '../../../libs/read-side/index.js';
import { releaseEvolution } from '../domain/release.js';
import { releaseOf, type ReleaseEvent } from '../domain/release.events.js';
import { ReleaseRow } from './release.entity.js';

/** What became of each release; without what proves it, which stays in its events. */
export const releasesPart = rowsOf<ReleaseRow, ReleaseEvent>({
  entity: ReleaseRow,
  mark: 'revision',
  keysOf: ({ stream }) => {
    const releaseId = releaseOf(stream);
    return releaseId === null ? [] : [releaseId];
  },
  evolve: (row, { event, revision }, releaseId) => {
    const { document = null, cause = null, heldBecause = null } = row ?? {};
    const before = { heldBecause, decided: document && { document, outcome: { kind: 'skipped' } as const, cause } };
    const { heldBecause: held, decided } = releaseEvolution.evolve(before, event);
    return {
      releaseId,
      heldBecause: held,
      version: decided?.document.version ?? 0,
      document: decided?.document ?? null,
      cause: decided?.cause ?? null,
      revision,
    };
  },
});
