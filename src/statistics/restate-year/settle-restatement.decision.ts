import type { Said } from '../../commands/commands-on.js';
import type { Restatement } from '../domain/restatement.js';
import type { RestatementEvent } from '../domain/restatement.events.js';
import type { SettleRestatement } from './settle-restatement.command.js';

/** Keeps what came of a restatement that was agreed to: the first answer, and never another. */
export function settleRestatement(
  { came }: Pick<Said<SettleRestatement>, 'came'>,
  { agreed, outcome }: Restatement,
): readonly RestatementEvent[] {
  return agreed === null || outcome !== null ? [] : [came];
}
