import { Client, type ClientConfig, type QueryArrayConfig } from 'pg';
import { AS_TEXT } from './as-text.js';

/** A connection was lost, or gave no answer in time. Whether the statement was carried out is not known. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}

export type Row = readonly (string | null)[];

/**
 * One connection that is made when it is needed and made again after it was lost. Values come as the server's text,
 * whatever parsers other parts of the program have registered.
 */
export class Connection {
  private client: Promise<Client> | undefined;
  private closed = false;
  /** Called when the connection is lost, or could not be made. */
  onLost: () => void = () => undefined;

  /** @param prepare is awaited on every new connection; when it throws, the connection is given up */
  constructor(
    private readonly config: ClientConfig,
    private readonly prepare: (client: Client) => Promise<void>,
  ) {}

  /** Connects unless connected. @throws what connecting or preparing throws */
  async ready(): Promise<void> {
    await this.connected();
  }

  /**
   * @param limit milliseconds to wait for the answer; after it the connection is given up
   * @throws DatabaseError · AnswerLost
   */
  async query(statement: Omit<QueryArrayConfig<unknown[]>, 'rowMode'>, limit: number): Promise<readonly Row[]> {
    const client = await this.connected();
    const asked = () => client.query<(string | null)[]>({ ...statement, rowMode: 'array', types: AS_TEXT });
    return (await within(client, limit, asked)).rows;
  }

  async close(): Promise<void> {
    this.closed = true;
    const client = await this.client?.catch(() => undefined);
    await client?.end();
  }

  private connected(): Promise<Client> {
    if (this.closed) return Promise.reject(new Error('the connection has been closed'));
    this.client ??= this.connect();
    return this.client;
  }

  private connect(): Promise<Client> {
    const client = new Client(this.config);
    const forget = () => {
      if (this.client !== connecting) return;
      this.client = undefined;
      if (!this.closed) this.onLost();
    };
    // Without a listener the loss of an idle connection would end the process.
    client.on('error', forget);
    client.on('end', forget);
    const connecting = client
      .connect()
      .then(() => within(client, this.config.connectionTimeoutMillis ?? 0, () => this.prepare(client)))
      .then(
        () => client,
        (error: unknown) => {
          forget();
          void client.end();
          throw error;
        },
      );
    return connecting;
  }
}

/** Ends the connection when the work takes too long: a hung server answers no polite request either. */
async function within<Answer>(client: Client, limit: number, work: () => Promise<Answer>): Promise<Answer> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void client.end();
  }, limit);
  try {
    return await work();
  } catch (error) {
    if (late) throw new AnswerLost(`no answer within ${limit} ms`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
