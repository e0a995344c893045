import type { Said } from '../../commands/commands-on.js';
import { askOfNamesake, keptName, type Deciding, type NamesakeKnown } from '../../vocabulary/index.js';
import { agencyKnown, type AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import { registryFacts } from '../domain/registry-facts.js';
import type { RegisterAgency } from './register-agency.command.js';

/**
 * Registers an agency. Its id is that of the command, so that a double tap registers it once.
 *
 * @throws Refusal `name_missing`, `name_unseen`, `name_too_long`, `name_known`, `psap_id_malformed`, `state_malformed`
 */
export function registerAgency(command: Said<RegisterAgency> & NamesakeKnown & Deciding, state: AgencyState): readonly AgencyEvent[] {
  if (state) return [];
  const { kind, county, discipline } = command;
  const name = keptName(command.name);
  askOfNamesake(command, agencyKnown);
  return [{ type: 'AgencyRegistered', data: { name, kind, county, discipline, ...registryFacts(command) } }];
}
