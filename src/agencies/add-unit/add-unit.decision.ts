import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { registered, type AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import { freeUnitName } from '../domain/units.js';
import type { AddUnit } from './add-unit.command.js';

/**
 * Adds a district, troop or station to an agency. The unit's id is that of the command.
 *
 * @throws Refusal `agency_not_found`, `unit_name_taken`, `name_missing`, `name_too_long`
 */
export function addUnit(command: Said<AddUnit> & Deciding, state: AgencyState): readonly AgencyEvent[] {
  const agency = registered(state);
  if (agency.units.some(({ unitId }) => unitId === command.commandId)) return [];
  return [{ type: 'UnitAdded', data: { unitId: command.commandId, name: freeUnitName(agency, command.name) } }];
}
