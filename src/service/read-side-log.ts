import type { EventLog } from '../../libs/web/logging/index.js';

/** The read side names its fields as the log does; what the log does not know it leaves out. */
export function readSideLog(log: EventLog) {
  return {
    info: (fields: object, message: string) => log.info(message, fields),
    warn: (fields: object, message: string) => log.warn(message, fields),
    error: (fields: object, message: string) => log.error(message, fields),
  };
}
