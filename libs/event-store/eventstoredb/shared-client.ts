import { BACKWARDS, END, type EventStoreDBClient } from '@eventstore/db-client';
import { pause } from '../pause.js';
import { without } from './connection-string.js';
import { failureOf } from './failures.js';
import { makeClient, type OwnedClient } from './owned-client.js';
import { gathered } from './gathered.js';
import { NoServer } from './within.js';

const shared = new Map<string, SharedClient>();

/** Milliseconds that a server has for its first answer, while one that answers is sought. */
const FIRST_ANSWER = 700;

/** Of those who waited for a server so many go on at a time, so that others come to their turn between them. */
const AT_ONCE = 8;

/** What the server may answer while it is silent to the other. */
export type CallKind = 'append' | 'read';

/** Part of the time of an answer: the last one may have come shortly after the call was sent. */
const SILENT = 0.8;

/**
 * The one client of this process for a server, however many stores are open on it. The library keeps the appends of
 * all its clients in one table and, when one connection breaks, rejects those of every other as well.
 *
 * When it is stuck, a server that answers is sought by one bounded read after the other, and everybody waits for that: a client
 * that is made while the leader is frozen may be led to the frozen one again.
 */
export class SharedClient {
  private owned: OwnedClient | undefined;
  private users = 0;
  private seeking = false;
  private lastFault: unknown;
  private readonly lastAnswers = { append: -Infinity, read: -Infinity };
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly connectionString: string,
    private readonly firstAnswer: number,
  ) {}

  /**
   * Each `share` is to be followed by one `release`.
   *
   * @param firstAnswer milliseconds; those of who shares it first count
   */
  static share(connectionString: string, firstAnswer = FIRST_ANSWER): SharedClient {
    const client = shared.get(connectionString) ?? new SharedClient(connectionString, firstAnswer);
    shared.set(connectionString, client);
    client.users++;
    return client;
  }

  /** The client for the next call. @throws what making one throws, such as for a certificate file that is gone */
  current(): EventStoreDBClient {
    this.owned ??= makeClient(this.connectionString);
    return this.owned.client;
  }

  /** Whether no server is known that answers. */
  get isSought(): boolean {
    return this.seeking;
  }

  /** The client for the next call; while a server is sought waits for it. @throws NoServer after so many milliseconds */
  async usable(milliseconds: number, signal?: AbortSignal): Promise<EventStoreDBClient> {
    if (this.seeking) {
      const found = new AbortController();
      const wake = () => found.abort(null);
      this.waiting.add(wake);
      await pause(milliseconds, signal === undefined ? found.signal : AbortSignal.any([found.signal, signal]));
      this.waiting.delete(wake);
    }
    if (this.seeking || this.users === 0) throw new NoServer(this.lastFault);
    return this.current();
  }

  /** The server has answered a call of a kind over this client. */
  heard(client: EventStoreDBClient, kind: CallKind): void {
    if (this.owned?.client === client) this.lastAnswers[kind] = performance.now();
  }

  /**
   * Gives up a client over which no call of a kind has been answered for about so many milliseconds. Where others were answered
   * meanwhile the server is busy and not frozen, and ending every call under way would only make it more so. All appends share one
   * call, which may be stuck while reads are answered.
   */
  renewWhereSilent(client: EventStoreDBClient, kind: CallKind, milliseconds: number): void {
    if (performance.now() - this.lastAnswers[kind] >= SILENT * milliseconds) this.renew(client, true);
  }

  /** Whether calls made over this client were ended by the adapter itself. */
  wasDiscarded(client: EventStoreDBClient): boolean {
    return this.owned?.client !== client;
  }

  /**
   * Gives up a client that is stuck, and seeks a server that answers; whoever noticed it second changes nothing. All its calls end.
   *
   * @param frozen its server takes what it is sent and says nothing, so others are asked first
   */
  renew(stuck: EventStoreDBClient, frozen = false): void {
    if (this.owned?.client !== stuck) return;
    const { owned } = this;
    const address = frozen ? owned.address() : null;
    this.owned = undefined;
    owned.discard();
    this.seeking = true;
    void this.seek(address);
  }

  /** Gives up the client that there is. */
  renewCurrent(): void {
    if (this.owned) this.renew(this.owned.client);
  }

  release(): void {
    this.users--;
    if (this.users > 0) return;
    shared.delete(this.connectionString);
    this.owned?.discard();
    this.owned = undefined;
    for (const wake of this.waiting) wake();
  }

  /**
   * Every third time all are asked: the others may be away, and who was frozen may go on. Where it goes on for long each has more
   * time: it may be the way there that is slow.
   */
  private async seek(frozen: string | null): Promise<void> {
    for (let attempt = 1; this.users > 0; attempt++) {
      try {
        const asked = attempt % 3 === 0 ? this.connectionString : without(this.connectionString, frozen);
        const found = await this.answering(asked, this.firstAnswer * (1 + Math.floor(attempt / 6)));
        if (this.users === 0) return found.discard();
        this.owned = found;
        break;
      } catch (error) {
        this.lastFault = error;
      }
      await pause(Math.min(250, 25 * 2 ** attempt));
    }
    this.seeking = false;
    await this.letGoOn();
  }

  /** A client whose server has answered, were it that it refuses. @throws what was wrong, with the client given up */
  private async answering(connectionString: string, limit: number): Promise<OwnedClient> {
    const owned = makeClient(connectionString);
    try {
      const last = { direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader: true } as const;
      await gathered(owned.client.readAll(last), limit);
    } catch (error) {
      if (failureOf(error).kind === 'outage') {
        owned.discard();
        throw error;
      }
    }
    return owned;
  }

  private async letGoOn(): Promise<void> {
    let gone = 0;
    for (const wake of this.waiting) {
      wake();
      if (++gone % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
