import type { ReleaseDocument } from '../../libs/disclosure-control/index.js';
import { derivedId, NO_STREAM, type DomainEvent, type NewEvent, type Position } from '../../libs/event-sourcing/index.js';
import type { TestService } from '../../test/support/service.js';
import { releaseStream, type ReleasePublished, type ReleaseSkipped } from './domain/release.events.js';

const RECORDED_AT = '2026-03-01T12:00:00.000Z';

/** A stream of statistics as automations recorded it. @returns the position of its last event */
export async function given(service: Pick<TestService, 'sources'>, stream: string, events: readonly DomainEvent[]): Promise<Position> {
  const { namespace, store } = service.sources.mechanism;
  const commandId = derivedId(namespace, `given/${stream}`);
  const metadata = { commandId, actor: 'automation:make-releases', recordedAt: RECORDED_AT };
  const stored = events.map((event, at): NewEvent => ({ id: derivedId(commandId, String(at)), version: 1, event, metadata }));
  return (await store.append(stream, NO_STREAM, stored)).position;
}

/** Releases that came out, or were skipped, as their documents say; nothing proves them. */
export async function cameOut(service: Pick<TestService, 'sources'>, documents: readonly ReleaseDocument[]): Promise<Position> {
  let position: Position = -1n;
  for (const document of documents) position = await given(service, releaseStream(document.id), [outcomeOf(document)]);
  return position;
}

function outcomeOf(document: ReleaseDocument): ReleasePublished | ReleaseSkipped {
  return document.verdict === 'skipped'
    ? { type: 'ReleaseSkipped', data: { document, cause: 'it would show no figure' } }
    : { type: 'ReleasePublished', data: { document, outcome: { kind: 'published', cells: [] }, certificate: { witnesses: [] } } };
}
