import { isDeepStrictEqual } from 'node:util';
import type { PolicyTerms } from '../../vocabulary/index.js';

/** Whether two sets of terms ask for the same. The order of the windows says nothing; that of the ladder does. */
export function sameTerms(a: PolicyTerms, b: PolicyTerms): boolean {
  return isDeepStrictEqual(inOneOrder(a), inOneOrder(b));
}

/** Plain objects: what comes in from the edge has classes, and what comes from the store has none. */
function inOneOrder(terms: PolicyTerms): PolicyTerms {
  const windows = terms.windows.map((one) => ({ ...one })).toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
  return { ...terms, windows, ladder: terms.ladder.map((rung) => ({ ...rung })) };
}
