import type { ConflictOverride } from '../domain/index.js';

/** Of an override that lapsed nothing is left to say. */
export function overrideView(override: ConflictOverride | undefined) {
  return override === undefined || override.status === 'lapsed' ? null : override.status;
}
