import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Addressed, Said } from '../../commands/index.js';
import type { Deciding } from '../../vocabulary/index.js';
import { comingRelease, type Release, type ReleaseEvent } from '../domain/index.js';
import type { HoldRelease } from './hold-release.command.js';

/**
 * Holds a release that has not come out, with a reason. Said again it changes nothing; with another reason it is refused, since the first
 * one would be lost.
 *
 * @throws Refusal `release_not_found`, `release_is_out`, `release_is_held`
 */
export function holdRelease(
  { releaseId, reason, now, zone }: Said<HoldRelease> & Addressed<HoldRelease> & Pick<Deciding, 'now' | 'zone'>,
  release: Release,
): readonly ReleaseEvent[] {
  const { heldBecause } = comingRelease(releaseId, release, now, zone);
  if (heldBecause === reason) return [];
  if (heldBecause !== null)
    refuse('release_is_held', {
      field: 'reason',
      en: 'This release is held already, for another reason. Lift that hold first.',
      es: 'Esta publicación ya está retenida por otro motivo. Levante primero esa retención.',
    });
  return [{ type: 'ReleaseHeld', data: { reason } }];
}
