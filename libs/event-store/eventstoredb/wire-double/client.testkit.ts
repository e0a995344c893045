import { EventStoreDBClient, jsonEvent, type AppendToStreamOptions, type ErrorType } from '@eventstore/db-client';

export type Fault = Error & { readonly type?: ErrorType; readonly code?: number };

/** Clients of one spec, which are let go together. */
export class Clients {
  private readonly made: EventStoreDBClient[] = [];

  open(url: string): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(url);
    this.made.push(client);
    return client;
  }

  async dispose(): Promise<void> {
    await Promise.all(this.made.splice(0).map((client) => client.dispose()));
  }
}

export const event = (id?: string) => jsonEvent({ ...(id !== undefined && { id }), type: 'thing', data: {} });

export const append = (by: EventStoreDBClient, stream = 'case-1', options: AppendToStreamOptions = {}) =>
  by.appendToStream(stream, event(), options);

/** The revisions and types that a reader of a stream gets. */
export async function read(by: EventStoreDBClient, stream = 'case-1'): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { event: one, link } of by.readStream(stream, { resolveLinkTos: true })) {
    found.push(`${(link ?? one)!.revision} ${one ? one.type : 'nothing'}`);
  }
  return found;
}

/** `ok`, or class, type, code and text of a fault. */
export function answer(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    ({ constructor, type = '-' as ErrorType, code, message }: Fault) => `${constructor.name} ${type} ${code ?? '-'} ${message}`.trim(),
  );
}
