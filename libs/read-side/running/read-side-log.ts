/**
 * Where the read side tells what happened to it; any structured logger fits. Messages are a few fixed names; fields are
 * names, codes, ids and numbers, never anything out of an event's data or an error's message.
 */
export interface ReadSideLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
