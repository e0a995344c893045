import type { StoredEvent } from '../../event-sourcing/index.js';
import type { Target } from '../tables/checkpoint.js';
import { causeOf, liesInTheEvent, passesByItself, type Cause, type Stop } from './failure.js';
import { mayBeSetAside, setAside, setAsideAt } from './set-aside-stream.js';
import type { SetAside } from '../tables/set-aside.js';
import { retryAfter } from '../running/limits.js';
import { pause } from '../waiting/pause.js';
import { projectBatch, type Outcome, type Piece } from './project-batch.js';
import type { Surroundings } from '../running/surroundings.js';

export type PassOutcome = Outcome | { readonly kind: 'stopped'; readonly stop: Stop } | { readonly kind: 'aborted' };

/**
 * Projects a piece in spite of failures. What passes by itself (the database is away) is tried for ever, ever more
 * slowly. Anything else is tried a few times, then the piece is taken apart, half by half, down to the one event that
 * does not go in: everything before it is projected. Where the failure lies in the event, its stream is set aside and
 * everything else goes on; otherwise the answer names the event.
 */
export async function passPiece(
  at: Surroundings,
  target: Target,
  piece: Piece,
  signal: AbortSignal,
  onTrouble: (cause: Cause | null) => void,
  attempts = at.limits.attempts,
): Promise<PassOutcome> {
  let failures = 0;
  let aside: SetAside | null = null;
  for (let attempt = 1; !signal.aborted; attempt++) {
    try {
      const outcome = aside ? await setAside(at, target, piece, aside) : await projectBatch(at.dataSource, target, piece);
      onTrouble(null);
      return outcome;
    } catch (error) {
      const cause = causeOf(error);
      onTrouble(cause);
      at.log.warn({ projection: target.projection.name, target: target.schema, ...cause }, 'projection_retries');
      if (!passesByItself(error)) failures += 1;
      if (failures >= attempts) {
        const [first, ...others] = piece.events;
        if (others.length > 0) return passInHalves(at, target, piece, signal, onTrouble);
        if (failures >= at.limits.attempts) {
          const may = first && !aside && liesInTheEvent(error) && (await mayBeSetAside(at, target, first));
          if (!may) return { kind: 'stopped', stop: stopAt(first, cause, at.clock.now()) };
          aside = setAsideAt(target, first, cause, at.clock.now());
          failures = 0;
          continue;
        }
      }
      await pause(retryAfter(attempt, at.limits), signal);
    }
  }
  return { kind: 'aborted' };
}

async function passInHalves(
  at: Surroundings,
  target: Target,
  piece: Piece,
  signal: AbortSignal,
  onTrouble: (cause: Cause | null) => void,
): Promise<PassOutcome> {
  const middle = Math.floor(piece.events.length / 2);
  const border = piece.events[middle - 1]!.position;
  const first = { ...piece, events: piece.events.slice(0, middle), position: border };
  const outcome = await passPiece(at, target, first, signal, onTrouble, 1);
  if (outcome.kind !== 'passed') return outcome;
  const second = { ...piece, after: border, events: piece.events.slice(middle), skipped: 0 };
  return passPiece(at, target, second, signal, onTrouble, 1);
}

function stopAt(event: StoredEvent | undefined, cause: Cause, at: Date): Stop {
  return {
    ...cause,
    at,
    eventId: event?.id ?? null,
    eventType: event?.event.type ?? null,
    position: event?.position ?? null,
  };
}
