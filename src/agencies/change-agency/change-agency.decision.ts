import type { Deciding } from '../../vocabulary/index.js';
import { registered, type AgencyState } from '../domain/agency.js';
import type { AgencyEntry, AgencyEvent } from '../domain/agency.events.js';
import { nameOf } from '../domain/name.js';
import { registerKeepersOnly } from '../domain/permissions.js';

/** What is left out stays as it is. */
export type ChangeAgencyCommand = Partial<AgencyEntry>;

/**
 * Changes what the register says of an agency. The event holds only what is different; nothing to do where nothing is.
 * Cases keep the eligibility that was known when they were decided.
 *
 * @throws Refusal `agency_not_found`, `register_keepers_only`, `name_missing`, `name_too_long`
 */
export function changeAgency(command: ChangeAgencyCommand & Deciding, state: AgencyState): readonly AgencyEvent[] {
  registerKeepersOnly(command);
  const agency = registered(state);
  const name = command.name === undefined ? agency.name : nameOf(command.name);
  const { kind = agency.kind, county = agency.county, discipline = agency.discipline } = command;
  const changed: Partial<AgencyEntry> = {
    ...(name !== agency.name && { name }),
    ...(kind !== agency.kind && { kind }),
    ...(county !== agency.county && { county }),
    ...(discipline !== agency.discipline && { discipline }),
  };
  return Object.keys(changed).length === 0 ? [] : [{ type: 'AgencyChanged', data: changed }];
}
