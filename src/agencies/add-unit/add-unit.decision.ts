import type { Told } from '../../commands/index.js';
import { type AgencyEvent, type AgencyState, freeUnitName, registered } from '../domain/index.js';
import type { AddUnit } from './add-unit.command.js';

/**
 * Adds a district, troop or station to an agency. The unit's id is that of the command.
 *
 * @throws Refusal `agency_not_found`, `unit_name_taken`, `name_missing`, `name_too_long`
 */
export function addUnit(command: Told<AddUnit>, state: AgencyState): readonly AgencyEvent[] {
  const agency = registered(state);
  if (agency.units.some(({ unitId }) => unitId === command.commandId)) return [];
  return [{ type: 'UnitAdded', data: { unitId: command.commandId, name: freeUnitName(agency, command.name) } }];
}
