import type { EventLog } from '../../libs/web/logging/index.js';

/**
 * The event stores say in words what happens to them; the log takes names and codes. What is a sentence becomes the name of
 * what happened, and a sentence that tells of a fault stays in readiness, which is asked by the operator.
 */
export function storeLog(log: EventLog) {
  return {
    info: (fields: object, message: string) => log.info(named(message), fields),
    warn: (fields: object, message: string) => log.warn(named(message), fields),
  };
}

const MOST = 60;

function named(message: string): string {
  return message
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, MOST)
    .replace(/_+$/, '');
}
