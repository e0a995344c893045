import { skipReasons, type SkipReasonCode } from '../../../libs/disclosure-control/index.js';
import { releaseHoldReasons, type ReleaseHoldReason } from '../../vocabulary/index.js';
import { heldCause } from '../domain/index.js';

/** Why a release was skipped: a privacy officer held it, or the arithmetic found no safe way. `other` is none that is known here. */
export type SkipCause = 'held' | SkipReasonCode | 'other';

/** The cause of an event as a code, and with it the reason of a hold. */
export function skipCause(cause: string): { readonly cause: SkipCause; readonly heldBecause: ReleaseHoldReason | null } {
  const reason = releaseHoldReasons.find((each) => cause === heldCause(each));
  if (reason !== undefined) return { cause: 'held', heldBecause: reason };
  const codes = Object.keys(skipReasons) as SkipReasonCode[];
  return { cause: codes.find((code) => skipReasons[code] === cause) ?? 'other', heldBecause: null };
}
