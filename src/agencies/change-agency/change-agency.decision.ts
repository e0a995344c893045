import type { Told } from '../../commands/index.js';
import { askOfNamesake, keptName, type NamesakeKnown } from '../../vocabulary/index.js';
import { type AgencyEntry, type AgencyEvent, agencyKnown, type AgencyState, registered, registryFacts } from '../domain/index.js';
import type { ChangeAgency } from './change-agency.command.js';

/**
 * Changes what the register says of an agency. The event holds only what is different; nothing to do where nothing is.
 * Cases keep the eligibility that was known when they were decided.
 *
 * @throws Refusal `agency_not_found`, `name_missing`, `name_unseen`, `name_too_long`, `name_known`, `psap_id_malformed`, `state_malformed`
 */
export function changeAgency(command: Told<ChangeAgency, NamesakeKnown>, state: AgencyState): readonly AgencyEvent[] {
  const agency = registered(state);
  const name = command.name === undefined ? agency.name : keptName(command.name);
  if (name !== agency.name) askOfNamesake(command, agencyKnown);
  const { kind = agency.kind, county = agency.county, discipline = agency.discipline } = command;
  const { psapId, city, state: inState } = registryFacts(command);
  const changed: Partial<AgencyEntry> = {
    ...(name !== agency.name && { name }),
    ...(kind !== agency.kind && { kind }),
    ...(county !== agency.county && { county }),
    ...(discipline !== agency.discipline && { discipline }),
    ...(psapId !== undefined && psapId !== agency.psapId && { psapId }),
    ...(city !== undefined && city !== agency.city && { city }),
    ...(inState !== undefined && inState !== agency.state && { state: inState }),
  };
  return Object.keys(changed).length === 0 ? [] : [{ type: 'AgencyChanged', data: changed }];
}
