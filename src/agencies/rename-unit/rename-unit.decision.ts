import type { Told } from '../../commands/index.js';
import { type AgencyEvent, type AgencyState, freeUnitName, registered, unitOf } from '../domain/index.js';
import type { RenameUnit } from './rename-unit.command.js';

/**
 * Gives a unit another name; whoever belongs to it still does.
 *
 * @throws Refusal `agency_not_found`, `unit_not_found`, `unit_name_taken`, `name_missing`, `name_too_long`
 */
export function renameUnit(command: Told<RenameUnit>, state: AgencyState): readonly AgencyEvent[] {
  const agency = registered(state);
  const unit = unitOf(agency, command.unitId);
  const name = freeUnitName(agency, command.name, unit.unitId);
  return name === unit.name ? [] : [{ type: 'UnitRenamed', data: { unitId: unit.unitId, name } }];
}
