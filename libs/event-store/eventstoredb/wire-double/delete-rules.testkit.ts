import { randomUUID } from 'node:crypto';
import { decide } from './append-rules.testkit.js';
import { systemEvent, type EventLog } from './event-log.testkit.js';
import { metastreamOf, NONE, TOMBSTONE, type Expectation } from './records.testkit.js';

export type DeleteAnswer =
  | { readonly kind: 'done'; readonly position: bigint }
  | { readonly kind: 'conflict'; readonly current: bigint }
  | { readonly kind: 'deleted' };

/** Hides what a stream holds; it may be written again. */
export function softDelete(log: EventLog, stream: string, expected: Expectation): DeleteAnswer {
  const refused = refusal(log, stream, expected);
  if (refused) return refused;
  if (log.lastRevision(stream) === NONE && log.lastRevision(metastreamOf(stream)) === NONE) return { kind: 'conflict', current: NONE };
  // As text: the number is beyond what JSON of JavaScript writes exactly.
  const [record] = log.write(metastreamOf(stream), [systemEvent('$metadata', `{"$tb":${TOMBSTONE}}`)]);
  return { kind: 'done', position: record!.position };
}

/** Ends a stream for ever, also one that never was. */
export function tombstone(log: EventLog, stream: string, expected: Expectation): DeleteAnswer {
  return refusal(log, stream, expected) ?? { kind: 'done', position: log.bury(stream).position };
}

function refusal(log: EventLog, stream: string, expected: Expectation): DeleteAnswer | undefined {
  // As the server: a deletion is judged like the append of one new event.
  const decision = decide(log, stream, expected, [{ id: randomUUID() }]);
  if (decision === 'write' || decision.kind === 'written' || decision.kind === 'too-large') return undefined;
  return decision;
}
