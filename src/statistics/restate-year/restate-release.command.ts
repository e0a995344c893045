import { Decision } from '../../commands/index.js';
import type { RestatedRelease } from '../domain/index.js';
import { ReleaseCommand } from '../release-streams.js';
import { restateRelease } from './restate-release.decision.js';

/** A release of a year that was restated; sent by the clock. */
export class RestateRelease extends ReleaseCommand({ right: 'keep_statistics' }) {
  readonly restated: RestatedRelease;
}

export class RestateReleaseHandler extends Decision(RestateRelease, restateRelease) {}
