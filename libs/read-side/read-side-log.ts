/**
 * Where the read side tells what happened to it. `event` is one of a few fixed names; fields are names, codes, ids and
 * numbers, never anything out of an event's data or an error's message.
 */
export type ReadSideLog = (
  level: 'info' | 'warn' | 'error',
  event: string,
  fields: Readonly<Record<string, string | number | null>>,
) => void;
