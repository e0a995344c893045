import type { EventStoreLog } from '../event-store-log.js';
import { Appender } from './appender.js';
import { certificateFault } from './certificate-check.js';
import { Condition } from './condition.js';
import { connect } from './connect.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import { firstAnswer } from './first-answer.js';
import { catchLateAnswers } from './late-answers.js';
import { DEFAULT_LIMITS, type EventStoreDbOptions } from './options.js';
import { Reader } from './reader.js';
import { mayDelete, requireReadingAndAppending } from './rights.js';
import type { Surroundings } from './surroundings.js';
import { UnderWay } from './under-way.js';

const SILENT: EventStoreLog = { info: () => undefined, warn: () => undefined };

/**
 * Connects, and checks that this user may read `$all` and append. Whether it may also delete history is said in the
 * log and in `health`. Afterwards the server may go and come back, and its cluster elect other leaders. `close()` it
 * in the end.
 *
 * Stores that one process opens with the same connection string share one client. A process should open no more than
 * one string: the library lets the clients of one process disturb each other, which costs repetitions, not events.
 *
 * @throws StoreNotUsable with a sentence for whoever runs the service
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStoreDbEventStore> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const log = options.log ?? SILENT;
  const server = connect(options.connectionString, limits.firstAnswer);
  let late = 0;
  const stopCatching = catchLateAnswers(() => {
    log.warn({ late: ++late }, 'an answer of the event store came after its append had been given up');
    // The call over which it came reads no further, so nothing that waits there would ever be answered.
    server.renewCurrent();
  });
  const disconnect = () => {
    stopCatching();
    server.release();
  };
  try {
    const certificate = () => certificateFault(options.connectionString, limits.answer);
    await firstAnswer(() => requireReadingAndAppending(server, limits.answer), certificate, limits.start, log);
    const deletes = await firstAnswer(() => mayDelete(server, limits.answer), certificate, limits.start, log);
    const warning = deletes ? MAY_DELETE : null;
    if (warning !== null) log.warn({}, warning);
    const condition = new Condition(log, () => requireReadingAndAppending(server, limits.answer));
    const underWay = new UnderWay(limits.waitingWhileAway, () => server.isSought || condition.isTroubled);
    const at: Surroundings = { server, versions: options.versions, limits, log, condition, underWay };
    return new EventStoreDbEventStore(at, new Appender(at), new Reader(at), warning, disconnect);
  } catch (error) {
    disconnect();
    throw error;
  }
}

const MAY_DELETE =
  'the user of the service could delete the history in EventStoreDB: an administrator takes that right away with npm run eventstore:secure';
