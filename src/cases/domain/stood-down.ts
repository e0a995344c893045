import type { StandDownReason } from '../../vocabulary/index.js';
import type { StoodDownBecause } from './case.events.js';

const notChosen: readonly StoodDownBecause[] = ['conflict_declared', 'own_agency', 'no_longer_active'];

/** Whether somebody chose the reason, who may then have chosen wrongly. */
export function isChosen(reason: StoodDownBecause | null | undefined): reason is StandDownReason {
  return reason !== null && reason !== undefined && !notChosen.includes(reason);
}
