import type { Told } from '../../commands/index.js';
import { askOfNamesake, keptName, type NamesakeKnown } from '../../vocabulary/index.js';
import { type AgencyEvent, agencyKnown, type AgencyState, registryFacts } from '../domain/index.js';
import type { RegisterAgency } from './register-agency.command.js';

/**
 * Registers an agency. Its id is that of the command, so that a double tap registers it once.
 *
 * @throws Refusal `name_missing`, `name_unseen`, `name_too_long`, `name_known`, `psap_id_malformed`, `state_malformed`
 */
export function registerAgency(command: Told<RegisterAgency, NamesakeKnown>, state: AgencyState): readonly AgencyEvent[] {
  if (state) return [];
  const { kind, county, discipline } = command;
  const name = keptName(command.name);
  askOfNamesake(command, agencyKnown);
  return [{ type: 'AgencyRegistered', data: { name, kind, county, discipline, ...registryFacts(command) } }];
}
