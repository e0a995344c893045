import type { OpeningPurpose } from '../../vocabulary/index.js';

/** For what a coordinator opens how a member is reached, at the board. */
export const contactPurposes = ['arrange_response', 'roster_upkeep'] as const satisfies readonly OpeningPurpose[];

/** For what those on the way open where to meet. */
export const placePurposes = ['arrange_response', 'follow_up'] as const satisfies readonly OpeningPurpose[];
