import type { DomainEvent, StoredEvent } from '../event-sourcing/index.js';

export interface GivenEvent {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly actor?: string;
  /** Without it, a second after the event before. */
  readonly recordedAt?: string;
}

/** Events as a store would give them back: revisions counted up by stream, positions growing with gaps. */
export function storedEvents(given: readonly GivenEvent[], startingAt: { readonly position?: number } = {}): StoredEvent[] {
  const revisions = new Map<string, number>();
  let recorded = Date.parse('2026-03-02T08:00:00Z');
  return given.map(({ stream, event, actor, recordedAt }, index) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    recorded = recordedAt === undefined ? recorded + 1000 : Date.parse(recordedAt);
    const position = BigInt((startingAt.position ?? 0) + index * 3);
    return {
      id: `00000000-0000-4000-8000-${position.toString(16).padStart(12, '0')}`,
      version: 1,
      stream,
      revision,
      position,
      event,
      metadata: {
        commandId: `command-${position}`,
        actor: actor ?? 'somebody',
        recordedAt: new Date(recorded).toISOString(),
      },
    };
  });
}
