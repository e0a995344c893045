import type { Deciding } from '../../vocabulary/index.js';
import { registered, type AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import { registerKeepersOnly } from '../domain/permissions.js';
import { freeUnitName } from '../domain/units.js';

export interface AddUnitCommand {
  readonly name: string;
}

/**
 * Adds a district, troop or station to an agency. The unit's id is that of the command.
 *
 * @throws Refusal `agency_not_found`, `register_keepers_only`, `unit_name_taken`, `name_missing`, `name_too_long`
 */
export function addUnit(command: AddUnitCommand & Deciding, state: AgencyState): readonly AgencyEvent[] {
  registerKeepersOnly(command);
  const agency = registered(state);
  if (agency.units.some(({ unitId }) => unitId === command.commandId)) return [];
  return [{ type: 'UnitAdded', data: { unitId: command.commandId, name: freeUnitName(agency, command.name) } }];
}
