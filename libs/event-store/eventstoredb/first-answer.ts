import type { EventStoreLog } from '../event-store-log.js';
import { pause } from '../pause.js';
import { StoreNotUsable } from '../store-not-usable.js';
import { faultSentence, isAboutCertificate } from './fault-sentence.js';
import { failureOf } from './failures.js';

/**
 * Asks until there is an answer, since a server that has just started elects a leader first. What waiting does not
 * cure ends it at once.
 *
 * @param certificate says what is wrong with the certificates, where the fault itself may not tell
 * @param limit milliseconds to go on for
 * @throws StoreNotUsable
 */
export async function firstAnswer<Answer>(
  ask: () => Promise<Answer>,
  certificate: () => Promise<Error | null>,
  limit: number,
  log: EventStoreLog,
): Promise<Answer> {
  const began = performance.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const fault = faultSentence(error);
      if (failureOf(error).kind !== 'outage' || isAboutCertificate(error)) throw new StoreNotUsable(fault);
      const distrusted = attempt === 0 ? await certificate() : null;
      if (distrusted) throw new StoreNotUsable(faultSentence(distrusted));
      if (performance.now() - began > limit) {
        throw new StoreNotUsable(`EventStoreDB cannot be used (${fault}): check that it runs, and the address in the connection string`);
      }
      if (attempt === 0) log.warn({ fault }, 'the event store cannot be reached yet: waiting for it');
    }
    await pause(Math.min(1000, 100 * 2 ** attempt));
  }
}
