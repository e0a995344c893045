import { createHmac } from 'node:crypto';
import type { SealedPlace } from './sealed-place.js';

const BYTES = 16;

/**
 * A mark of a text at its place, under a key: equal texts have equal marks, and without the key nothing can be tried out. The
 * key that seals is not used as it is, so that no mark says anything of a box.
 */
export function markOf(dataKey: Uint8Array, place: SealedPlace, text: string): string {
  return marking(dataKey, place)(text);
}

/** As `markOf`, for many texts at one place. The key may be blanked once this has returned. */
export function marking(dataKey: Uint8Array, { subject, keptFor, field }: SealedPlace): (text: string) => string {
  const key = createHmac('sha256', dataKey).update('marks').digest();
  return (text) => {
    const mark = createHmac('sha256', key)
      .update(JSON.stringify([subject, keptFor, field, text]))
      .digest();
    return mark.subarray(0, BYTES).toString('base64url');
  };
}
