import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { registered, type AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import { freeUnitName, unitOf } from '../domain/units.js';
import type { RenameUnit } from './rename-unit.command.js';

/**
 * Gives a unit another name; whoever belongs to it still does.
 *
 * @throws Refusal `agency_not_found`, `unit_not_found`, `unit_name_taken`, `name_missing`, `name_too_long`
 */
export function renameUnit(command: Said<RenameUnit> & Deciding, state: AgencyState): readonly AgencyEvent[] {
  const agency = registered(state);
  const unit = unitOf(agency, command.unitId);
  const name = freeUnitName(agency, command.name, unit.unitId);
  return name === unit.name ? [] : [{ type: 'UnitRenamed', data: { unitId: unit.unitId, name } }];
}
