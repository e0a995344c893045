import type { Said } from '../../commands/commands-on.js';
import { keptName, type Deciding } from '../../vocabulary/index.js';
import type { AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import type { RegisterAgency } from './register-agency.command.js';

/**
 * Registers an agency. Its id is that of the command, so that a double tap registers it once.
 *
 * @throws Refusal `name_missing`, `name_too_long`
 */
export function registerAgency(command: Said<RegisterAgency> & Deciding, state: AgencyState): readonly AgencyEvent[] {
  if (state) return [];
  const { kind, county, discipline } = command;
  return [{ type: 'AgencyRegistered', data: { name: keptName(command.name), kind, county, discipline } }];
}
