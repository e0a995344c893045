import type { Fingerprint } from '../../libs/event-sourcing/index.js';
import { canonicalJson } from '../../libs/event-sourcing/index.js';
import { addressOf, type SomeCommandClass } from './commands-on.js';
import { sealedFields } from './sealed-fields.js';

/** Nest token of the function that marks what commands say in the open, under a key of this installation. */
export const MARK_OPEN = Symbol('marks of what commands say');

/**
 * The fingerprint of what is not sealed. Of what is, it holds that something was said; the mark of that is made with its box.
 *
 * @param said as the person said it, in the fields of the command
 */
export async function openFingerprint(
  mark: (text: string) => string,
  command: SomeCommandClass,
  said: object,
): Promise<Pick<Fingerprint, 'open'>> {
  const open = await sealedFields(command, { ...said }, () => Promise.resolve('sealed'));
  return { open: mark(canonicalJson([addressOf(command), open])) };
}
