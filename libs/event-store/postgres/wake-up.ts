import { once } from 'node:events';
import { Client, type ClientConfig } from 'pg';
import { codeOf } from './failures.js';
import type { EventStoreLog } from '../event-store-log.js';
import { pause } from '../pause.js';
import { CHANNEL } from './schema.js';

/** Milliseconds between two notices to other processes: under load one notice tells of many commits. */
const BETWEEN_NOTICES = 50;

/**
 * Tells followers that there is something new: those in this process at once, those in others by NOTIFY. The notice
 * goes out after the commit, on a connection of its own and never twice at a time, because inside the transaction it
 * would make all commits of the server wait for each other. It is a convenience: followers also look by themselves.
 */
export class WakeUp {
  private readonly stopping = new AbortController();
  private readonly stopped = once(this.stopping.signal, 'abort');
  private readonly sleepers = new Set<() => void>();
  private client: Client | undefined;
  /** Has the connection made anew. */
  private lost: (() => void) | undefined;
  private sending = false;
  private more = false;
  private listening: Promise<void> | undefined;
  /** Counts the notices, so that one that comes between looking and going to sleep is not slept through. */
  notices = 0;

  constructor(
    private readonly config: ClientConfig,
    private readonly log: EventStoreLog,
  ) {}

  start(): void {
    this.listening = this.listen();
  }

  /** Something was committed here. */
  announce(): void {
    this.wake();
    void this.notify();
  }

  /** Sleeps until there have been more notices than `seen`, at most some milliseconds. */
  sleep(seen: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (seen !== this.notices || signal.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake, { once: true });
      this.sleepers.add(wake);
    });
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.listening;
  }

  private wake(): void {
    this.notices++;
    for (const sleeper of this.sleepers) sleeper();
  }

  private async notify(): Promise<void> {
    this.more = true;
    if (this.sending) return;
    this.sending = true;
    while (this.more && this.client) {
      this.more = false;
      await this.client.query(`NOTIFY ${CHANNEL}`).catch(() => this.lost?.());
      await pause(BETWEEN_NOTICES, this.stopping.signal);
    }
    this.sending = false;
  }

  private async listen(): Promise<void> {
    for (let attempt = 0; !this.stopping.signal.aborted; attempt++) {
      const client = new Client(this.config);
      let ownProcess: number | undefined;
      const lost = new Promise<void>((resolve) => {
        this.lost = resolve;
        client.on('error', () => resolve());
        client.on('end', () => resolve());
      });
      client.on('notification', ({ processId }) => {
        // One's own followers were woken before the notice went out.
        if (processId !== ownProcess) this.wake();
      });
      try {
        await client.connect();
        // The commit of a notice need not wait for the disk: it has nothing to keep.
        await client.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
        ownProcess = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;
        attempt = 0;
        this.client = client;
        this.wake();
        await Promise.race([lost, this.stopped]);
      } catch (error) {
        this.log.warn({ code: codeOf(error) }, 'no notices from the event store for now: followers look by themselves');
      }
      this.client = undefined;
      // A server that hangs does not hang up; the socket goes when it wakes, or when the store is closed.
      const ended = client.end().catch(() => undefined);
      if (this.stopping.signal.aborted) await ended;
      await pause(Math.min(2000, 100 * 2 ** attempt), this.stopping.signal);
    }
  }
}
