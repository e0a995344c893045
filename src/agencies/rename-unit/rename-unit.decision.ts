import type { Deciding } from '../../vocabulary/index.js';
import { registered, type AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import { registerKeepersOnly } from '../domain/permissions.js';
import { freeUnitName, unitOf } from '../domain/units.js';

export interface RenameUnitCommand {
  readonly unitId: string;
  readonly name: string;
}

/**
 * Gives a unit another name; whoever belongs to it still does.
 *
 * @throws Refusal `agency_not_found`, `unit_not_found`, `register_keepers_only`, `unit_name_taken`, `name_missing`, `name_too_long`
 */
export function renameUnit(command: RenameUnitCommand & Deciding, state: AgencyState): readonly AgencyEvent[] {
  registerKeepersOnly(command);
  const agency = registered(state);
  const unit = unitOf(agency, command.unitId);
  const name = freeUnitName(agency, command.name, unit.unitId);
  return name === unit.name ? [] : [{ type: 'UnitRenamed', data: { unitId: unit.unitId, name } }];
}
