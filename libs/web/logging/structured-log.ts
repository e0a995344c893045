import type { EventLog } from './event-log.js';
import type { LogFields } from './log-fields.js';

/** The shape in which the libraries below the edge report: fields first, then a fixed name or sentence of the program. */
export interface StructuredLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** An `EventLog` in that shape. A sentence becomes the name of an event; fields pass the same closed set. */
export function structuredLog(log: EventLog): StructuredLog {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (fields: object, message: string): void =>
      log[level](eventName(message), fields as LogFields);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function eventName(message: string): string {
  return message
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60);
}
