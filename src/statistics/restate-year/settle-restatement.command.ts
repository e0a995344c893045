import { Decision } from '../../commands/index.js';
import type { RestatementHeld, YearRestated } from '../domain/index.js';
import { RestatementCommand } from '../release-streams.js';
import { settleRestatement } from './settle-restatement.decision.js';

/** What an agreed restatement came to; sent by the clock. */
export class SettleRestatement extends RestatementCommand({ right: 'keep_statistics' }) {
  readonly came: YearRestated | RestatementHeld;
}

export class SettleRestatementHandler extends Decision(SettleRestatement, settleRestatement) {}
