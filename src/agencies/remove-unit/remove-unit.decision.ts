import type { Deciding } from '../../vocabulary/index.js';
import { registered, type AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import { registerKeepersOnly } from '../domain/permissions.js';

export interface RemoveUnitCommand {
  readonly unitId: string;
}

/**
 * Removes a unit from an agency; nothing to do where there is no such unit (any more). Members who belonged to it count
 * as of a unit not known, which is the stricter case.
 *
 * @throws Refusal `agency_not_found`, `register_keepers_only`
 */
export function removeUnit(command: RemoveUnitCommand & Deciding, state: AgencyState): readonly AgencyEvent[] {
  registerKeepersOnly(command);
  const agency = registered(state);
  const known = agency.units.some(({ unitId }) => unitId === command.unitId);
  return known ? [{ type: 'UnitRemoved', data: { unitId: command.unitId } }] : [];
}
