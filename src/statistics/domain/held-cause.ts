import type { ReleaseHoldReason } from '../../vocabulary/index.js';

/** What an event says of a release that was held when its date came. */
export function heldCause(reason: ReleaseHoldReason): string {
  return `held: ${reason}`;
}
