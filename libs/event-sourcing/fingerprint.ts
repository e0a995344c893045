/**
 * What a command said, as marks that can be compared and not be read: as long as its events stand, a repeat that says
 * something else under the same id is told from one that says the same.
 */
export interface Fingerprint {
  /** Of the command's name and of everything that is not sealed: a keyed hash. */
  readonly open: string;
  /** Of each sealed field, under the key that seals it: it dies with that key. Null where the key is gone. */
  readonly sealed?: Readonly<Record<string, string | null>>;
}

/** Whether two say the same, as far as it can still be told. What was recorded without a fingerprint says what any repeat says. */
export function saysTheSame(recorded: Fingerprint | undefined, sent: Fingerprint | undefined): boolean {
  if (recorded === undefined || sent === undefined) return true;
  const sealed = Object.entries(sent.sealed ?? {});
  return recorded.open === sent.open && sealed.every(([field, mark]) => mark === null || mark === recorded.sealed?.[field]);
}

/** The id of a command stands in the stream already, and said something else there. */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';
  constructor() {
    super('the id of this command was used for another one');
  }
}
