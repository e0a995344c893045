import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Appended } from '../../event-sourcing/index.js';
import { failureOf } from './failures.js';
import type { ProposedAppend } from './proposed-append.js';
import type { SharedClient } from './shared-client.js';
import { NoAnswer, within } from './within.js';

/**
 * Sends an append once. A client that is stuck is given up, so that whoever tries again gets a new one.
 *
 * `requiresLeader` counts only on the append that opens the call which all others share: so every one of them has it.
 *
 * @param limit milliseconds to wait for the answer
 * @param patience milliseconds to wait for a server, while one is sought
 * @throws NoAnswer · NoServer · what the library throws
 */
export async function sendAppend(server: SharedClient, append: ProposedAppend, limit: number, patience = limit): Promise<Appended> {
  const { stream, expectedRevision, events } = append;
  const client = await server.usable(patience);
  try {
    const sent = client.appendToStream(stream, events, { expectedRevision, requiresLeader: true });
    const { nextExpectedRevision, position } = await within(limit, sent);
    server.heard(client, 'append');
    const revision = Number(nextExpectedRevision);
    return { revision, position: position?.commit ?? (await positionOf(client, stream, nextExpectedRevision, limit)) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'outage') server.heard(client, 'append');
    if (error instanceof NoAnswer) server.renewWhereSilent(client, 'append', limit);
    else if (failure.kind === 'outage' && failure.stuck) server.renew(client);
    throw error;
  }
}

/** A server need not say where an append stands that it recognised as one it had: then the event says it. */
async function positionOf(client: EventStoreDBClient, stream: string, revision: bigint, limit: number): Promise<bigint> {
  const events = client.readStream(stream, { fromRevision: revision, maxCount: 1, requiresLeader: true });
  const read = (async () => {
    for await (const { event } of events) if (event?.position !== undefined) return event.position.commit;
    throw new Error('the server does not say where the append stands');
  })();
  return within(limit, read);
}
