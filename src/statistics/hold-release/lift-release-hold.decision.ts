import type { Addressed } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { comingRelease } from '../domain/coming-release.js';
import type { Release } from '../domain/release.js';
import type { ReleaseEvent } from '../domain/release.events.js';
import type { LiftReleaseHold } from './lift-release-hold.command.js';

/** Lets a held release come out on its date. Nothing to do where none is held. @throws Refusal `release_not_found`, `release_is_out` */
export function liftReleaseHold(
  { releaseId, now, zone }: Addressed<LiftReleaseHold> & Pick<Deciding, 'now' | 'zone'>,
  release: Release,
): readonly ReleaseEvent[] {
  const { heldBecause } = comingRelease(releaseId, release, now, zone);
  return heldBecause === null ? [] : [{ type: 'ReleaseHoldLifted', data: { reason: heldBecause } }];
}
