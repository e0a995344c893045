import type { EventStoreDBClient } from '@eventstore/db-client';
import { makeClient, type OwnedClient } from './owned-client.js';

const shared = new Map<string, SharedClient>();

/**
 * The one client of this process for a server, however many stores are open on it. The library keeps the appends of
 * all its clients in one table and, when one connection breaks, rejects those of every other as well.
 */
export class SharedClient {
  private owned: OwnedClient | undefined;
  private users = 0;

  private constructor(private readonly connectionString: string) {}

  /** Each `share` is to be followed by one `release`. */
  static share(connectionString: string): SharedClient {
    const client = shared.get(connectionString) ?? new SharedClient(connectionString);
    shared.set(connectionString, client);
    client.users++;
    return client;
  }

  /** The client for the next call. @throws what making one throws, such as for a certificate file that is gone */
  current(): EventStoreDBClient {
    this.owned ??= makeClient(this.connectionString);
    return this.owned.client;
  }

  /** Whether calls made over this client were ended by the adapter itself. */
  wasDiscarded(client: EventStoreDBClient): boolean {
    return this.owned?.client !== client;
  }

  /** Gives up a client that is stuck; whoever noticed it second changes nothing. All its calls end. */
  renew(stuck: EventStoreDBClient): void {
    if (this.owned?.client !== stuck) return;
    const { owned } = this;
    this.owned = undefined;
    owned.discard();
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
  }
}
