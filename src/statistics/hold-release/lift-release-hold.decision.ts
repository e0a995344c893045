import type { Addressed } from '../../commands/index.js';
import type { Deciding } from '../../vocabulary/index.js';
import { comingRelease, type Release, type ReleaseEvent } from '../domain/index.js';
import type { LiftReleaseHold } from './lift-release-hold.command.js';

/** Lets a held release come out on its date. Nothing to do where none is held. @throws Refusal `release_not_found`, `release_is_out` */
export function liftReleaseHold(
  { releaseId, now, zone }: Addressed<LiftReleaseHold> & Pick<Deciding, 'now' | 'zone'>,
  release: Release,
): readonly ReleaseEvent[] {
  const { heldBecause } = comingRelease(releaseId, release, now, zone);
  return heldBecause === null ? [] : [{ type: 'ReleaseHoldLifted', data: { reason: heldBecause } }];
}
