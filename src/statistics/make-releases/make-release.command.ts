import type { Certificate, Outcome, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { Decision } from '../../commands/index.js';
import { ReleaseCommand } from '../release-streams.js';
import { makeRelease } from './make-release.decision.js';

/** What the publisher came to for a release; sent by the clock on its date. */
export class MakeRelease extends ReleaseCommand({ right: 'keep_statistics' }) {
  /** As it is to come out. */
  readonly certified: { readonly document: ReleaseDocument; readonly outcome: Outcome; readonly certificate: Certificate };
  /** As it is skipped where it is held. */
  readonly skipped: ReleaseDocument;
}

export class MakeReleaseHandler extends Decision(MakeRelease, makeRelease) {}
