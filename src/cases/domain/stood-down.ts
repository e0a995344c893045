import type { StandDownReason } from '../../vocabulary/index.js';
import type { StoodDownBecause } from './case.events.js';

/** Whether somebody chose the reason, who may then have chosen wrongly. */
export function isChosen(reason: StoodDownBecause | null | undefined): reason is StandDownReason {
  return reason !== null && reason !== undefined && reason !== 'conflict_declared' && reason !== 'no_longer_active';
}
