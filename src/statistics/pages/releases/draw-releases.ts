import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { Releases } from '../../releases/releases.query.js';
import { Restatements } from '../../restatements/restatements.query.js';
import { ReleasesView } from './releases.view.js';

/** @param release the one that is to be held or let go; none where it is out or not there */
export async function drawReleases(queries: QueryBus, at: At, release?: string): Promise<VNode> {
  const [releases, years] = await Promise.all([queries.execute(new Releases(at, at.now)), queries.execute(new Restatements(at))]);
  const chosen = releases.find(({ releaseId, state }) => releaseId === release && (state === 'coming' || state === 'held'));
  const waiting = years.filter(({ state, isOwn }) => state === 'proposed' && !isOwn).length;
  return ReleasesView({ at, releases, chosen: chosen ?? null, waiting });
}
