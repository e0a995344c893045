import type { Said } from '../../commands/index.js';
import { heldCause, type Release, type ReleaseEvent } from '../domain/index.js';
import type { MakeRelease } from './make-release.command.js';

/**
 * Publishes a release or skips it, once and for good. One that is held when its date comes is skipped: the calendar does not move, and a
 * skip says no cause, so that nobody learns that it was held (docs/disclosure-control.md).
 */
export function makeRelease(
  { certified, skipped }: Pick<Said<MakeRelease>, 'certified' | 'skipped'>,
  { decided, heldBecause }: Release,
): readonly ReleaseEvent[] {
  if (decided !== null) return [];
  if (heldBecause !== null) return [{ type: 'ReleaseSkipped', data: { document: skipped, cause: heldCause(heldBecause) } }];
  const { document, outcome, certificate } = certified;
  if (outcome.kind === 'skipped') return [{ type: 'ReleaseSkipped', data: { document, cause: certificate.reason ?? 'not proven safe' } }];
  return [{ type: 'ReleasePublished', data: certified }];
}
