import { BACKWARDS, END, ErrorType, type AllStreamResolvedEvent, type ReadPosition } from '@eventstore/db-client';
import { StoreUnavailable, type Position, type StoredEvent } from '../../event-sourcing/index.js';
import { pause } from '../pause.js';
import { collect } from './collect.js';
import { failureOf, StoreFault } from './failures.js';
import { refused } from './refused.js';
import { isOfSystem } from './own-events.js';
import { storedEvent } from './recorded-events.js';
import type { Surroundings } from './surroundings.js';

const PAGE = 64;
const PAGES = 32;

/** Reads streams, and looks at the end of the log. */
export class Reader {
  constructor(private readonly at: Surroundings) {}

  /** @throws StoreUnavailable · StoreFault */
  async stream(stream: string): Promise<readonly StoredEvent[]> {
    try {
      return await this.at.underWay.take(() => this.patiently((patience) => this.once(stream, patience)));
    } catch (error) {
      if (isNotThere(error)) return [];
      throw error;
    }
  }

  /**
   * Asks the leader: a follower may not have yet what was projected a moment ago. The system's own events count, since a
   * follower of the log comes to them too.
   *
   * @throws StoreUnavailable where the end of the log cannot be looked at now
   */
  async reaches(position: Position): Promise<boolean> {
    const last = { direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader: true } as const;
    const [end] = await this.patiently(() => collect(this.at.server, (client) => client.readAll(last), this.at.limits.answer));
    return end?.event !== undefined && end.event.position.commit >= position;
  }

  /**
   * Whether an event other than the system's own stands after a position. Looks back from the end, a bounded number of
   * events: where the system alone has written more than that, the answer is no.
   *
   * @throws NoAnswer · Interrupted · what the library throws
   */
  async hasAfter(position: Position): Promise<boolean> {
    const { server, limits } = this.at;
    let fromPosition: ReadPosition = END;
    for (let page = 0; page < PAGES; page++) {
      const options = { direction: BACKWARDS, fromPosition, maxCount: PAGE } as const;
      const events: readonly AllStreamResolvedEvent[] = await collect(server, (client) => client.readAll(options), limits.answer);
      for (const { event } of events) {
        if (event === undefined || event.position.commit <= position) return false;
        if (!isOfSystem(event.streamId)) return true;
        fromPosition = event.position;
      }
      if (events.length < PAGE) return false;
    }
    return false;
  }

  /** Asks again while it may help. @throws StoreUnavailable · StoreFault · where there is no such stream, what the library throws */
  private async patiently<Answer>(ask: (patience: number) => Promise<Answer>): Promise<Answer> {
    const { limits, condition } = this.at;
    const began = performance.now();
    for (let attempt = 0; ; attempt++) {
      try {
        const left = limits.read - (performance.now() - began);
        const answer = await ask(Math.min(limits.answer, Math.max(0, left)));
        condition.good('reading');
        return answer;
      } catch (error) {
        if (isNotThere(error)) throw error;
        const failure = failureOf(error);
        if (failure.kind !== 'outage') {
          const isAccess = failure.kind === 'refused' && failure.reason === 'access';
          if (isAccess) condition.bad('reading', error, 'reading failed');
          throw isOfLibrary(error) ? refused(error, isAccess ? 'access' : 'other') : error;
        }
        condition.bad('reading', error, 'reading failed');
        if (performance.now() - began > limits.read) {
          throw new StoreUnavailable('the event store cannot be read: try again shortly');
        }
      }
      await pause(Math.min(500, 50 * 2 ** attempt));
    }
  }

  /** From the leader: a follower may not have yet what was acknowledged a moment ago. */
  private async once(stream: string, patience: number): Promise<readonly StoredEvent[]> {
    const { server, versions, limits } = this.at;
    const found = await collect(server, (client) => client.readStream(stream, { requiresLeader: true }), limits.answer, patience);
    return found.map(({ event }) => {
      const stored = event === undefined ? null : storedEvent(versions, event);
      if (stored === null) throw new StoreFault(`stream ${stream} holds an event that another program wrote`);
      return stored;
    });
  }
}

function isOfLibrary(error: unknown): error is Error {
  return error instanceof Error && 'type' in error;
}

function isNotThere(error: unknown): boolean {
  return isOfLibrary(error) && (error as { type?: unknown }).type === ErrorType.STREAM_NOT_FOUND;
}
