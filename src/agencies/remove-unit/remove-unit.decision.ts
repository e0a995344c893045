import type { Told } from '../../commands/index.js';
import { type AgencyEvent, type AgencyState, registered } from '../domain/index.js';
import type { RemoveUnit } from './remove-unit.command.js';

/**
 * Removes a unit from an agency; nothing to do where there is no such unit (any more). Members who belonged to it count
 * as of a unit not known, which is the stricter case.
 *
 * @throws Refusal `agency_not_found`
 */
export function removeUnit(command: Told<RemoveUnit>, state: AgencyState): readonly AgencyEvent[] {
  const agency = registered(state);
  const known = agency.units.some(({ unitId }) => unitId === command.unitId);
  return known ? [{ type: 'UnitRemoved', data: { unitId: command.unitId } }] : [];
}
