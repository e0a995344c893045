import type { EventLog } from '../../libs/web/logging/index.js';

/**
 * The event stores say in words what happens to them; the log takes names and codes. What is a sentence becomes a name: of what
 * happened, and of the fault that is the cause, which readiness tells in full.
 */
export function storeLog(log: EventLog) {
  return {
    info: (fields: object, message: string) => log.info(named(message, MOST), withFault(fields)),
    warn: (fields: object, message: string) => log.warn(named(message, MOST), withFault(fields)),
  };
}

const MOST = 60;
const MOST_OF_FAULT = 200;

function withFault(fields: { readonly fault?: unknown }): object {
  return typeof fields.fault === 'string' ? { ...fields, fault: named(fields.fault, MOST_OF_FAULT) } : fields;
}

function named(sentence: string, most: number): string {
  return sentence
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, most)
    .replace(/^_+|_+$/g, '');
}
