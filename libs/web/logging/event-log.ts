import { pino, type DestinationStream } from 'pino';
import { errorFields } from './error-fields.js';
import { allowedFields, type LogFields } from './log-fields.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * The log of the service: one JSON object a line with the name of what happened (`lower_case_words`) and fields from a
 * closed set. There is no way to log a sentence. An error is logged as class, code and places, without its message.
 */
export interface EventLog {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields, error?: unknown): void;
  error(event: string, fields?: LogFields, error?: unknown): void;
}

/** Nest token of the `EventLog`. */
export const EVENT_LOG = Symbol('EventLog');

const EVENT_NAME = /^[a-z][a-z0-9_]{0,59}$/;

/** A log, and how to end it: for whoever ends what would still be complained of. */
export interface OpenEventLog extends EventLog {
  silence(): void;
}

/** @param destination standard output where none is given */
export function openEventLog(level: LogLevel, destination?: DestinationStream): OpenEventLog {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  const write =
    (at: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}, error?: unknown): void => {
      // Every request says something that is mostly not written.
      if (!logger.isLevelEnabled(at)) return;
      logger[at](
        { ...allowedFields(fields), ...(error !== undefined && { error: errorFields(error) }) },
        EVENT_NAME.test(event) ? event : 'unnamed',
      );
    };
  const silence = () => {
    logger.level = 'silent';
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error'), silence };
}
