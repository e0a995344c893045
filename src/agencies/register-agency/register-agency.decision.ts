import type { Deciding } from '../../vocabulary/index.js';
import type { AgencyState } from '../domain/agency.js';
import type { AgencyEntry, AgencyEvent } from '../domain/agency.events.js';
import { nameOf } from '../domain/name.js';
import { registerKeepersOnly } from '../domain/permissions.js';

export type RegisterAgencyCommand = AgencyEntry;

/**
 * Registers an agency. Its id is that of the command, so that a double tap registers it once.
 *
 * @throws Refusal `register_keepers_only`, `name_missing`, `name_too_long`
 */
export function registerAgency(command: RegisterAgencyCommand & Deciding, state: AgencyState): readonly AgencyEvent[] {
  registerKeepersOnly(command);
  if (state) return [];
  const { kind, county, discipline } = command;
  return [{ type: 'AgencyRegistered', data: { name: nameOf(command.name), kind, county, discipline } }];
}
