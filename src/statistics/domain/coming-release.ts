import { refuse, refuseMissing } from '../../../libs/event-sourcing/index.js';
import { dayOf } from '../../vocabulary/index.js';
import { releaseNamed } from './release-named.js';
import type { Release } from './release.js';

/**
 * The release, as one that has not come out. Those of this year and of the one before are still to come; nobody need decide
 * about later ones.
 *
 * @throws Refusal `release_not_found`, `release_is_out`
 */
export function comingRelease(releaseId: string, release: Release, now: string, zone: string): Release {
  if (release.decided !== null) {
    refuse('release_is_out', {
      en: 'This release has come out or was skipped, and never changes. Look at the next one.',
      es: 'Esta publicación ya salió o se omitió, y no cambia nunca. Mire la siguiente.',
    });
  }
  const year = Number(dayOf(now, zone).slice(0, 4));
  const named = releaseNamed(releaseId);
  if (named === null || named.year < year - 1 || named.year > year) {
    refuseMissing('release_not_found', {
      en: 'There is no such release to come. Look at the list of releases.',
      es: 'No hay ninguna publicación pendiente con ese nombre. Mire la lista de publicaciones.',
    });
  }
  return release;
}
