import type { Said } from '../../commands/index.js';
import type { Restatement, RestatementEvent } from '../domain/index.js';
import type { SettleRestatement } from './settle-restatement.command.js';

/** Keeps what came of a restatement that was agreed to: the first answer, and never another. */
export function settleRestatement(
  { came }: Pick<Said<SettleRestatement>, 'came'>,
  { agreed, outcome }: Restatement,
): readonly RestatementEvent[] {
  return agreed === null || outcome !== null ? [] : [came];
}
