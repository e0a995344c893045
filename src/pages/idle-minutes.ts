import type { QueryBus } from '@nestjs/cqrs';
import { IDLE_MINUTES } from '../../libs/web/forms/index.js';
import { PolicyInForce } from '../policy/policy.queries.js';

/** What was read counts for as long: a change of the policy is taken by every process within a second. */
const READ_ANEW_AFTER_MS = 1000;

/**
 * How many minutes without a request end a session, by the policy in force. While the events cannot be read, what was read last counts:
 * people come in, and go out, also then.
 */
export function idleMinutesBy(queries: Pick<QueryBus, 'execute'>): () => Promise<number> {
  let minutes = IDLE_MINUTES;
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    try {
      minutes = (await queries.execute(new PolicyInForce())).terms.sessionIdleMinutes;
    } catch {
      // The readiness of the service tells of it.
    }
    readAt = performance.now();
    reading = undefined;
  };
  return async () => {
    if (performance.now() - readAt >= READ_ANEW_AFTER_MS) await (reading ??= read());
    return minutes;
  };
}
