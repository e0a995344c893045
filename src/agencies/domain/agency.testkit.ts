import type { Deciding, PersonRole } from '../../vocabulary/index.js';
import type { AgencyEntry, AgencyEvent } from './agency.events.js';

/** 6:00 in the morning of 23 November in Chicago. */
export const now = '2026-11-23T12:00:00.000Z';
export const commandId = '00000000-0000-4000-8000-00000000c0de';
export const north = '10000000-0000-4000-8000-000000000001';
export const south = '10000000-0000-4000-8000-000000000002';
export const agreement = 'ab000000-0000-4000-8000-000000000001';

export function as(...roles: PersonRole[]): Deciding {
  return { actor: 'c0000000-0000-4000-8000-000000000001', roles, now, zone: 'America/Chicago', commandId };
}

export const asCoordinator = as('coordinator');
export const asAdministrator = as('administrator');

export const entry: AgencyEntry = { name: 'Plainview Fire', kind: 'department', county: 'clay', discipline: 'fire' };

export function registered(changed: Partial<AgencyEntry> = {}): AgencyEvent[] {
  return [{ type: 'AgencyRegistered', data: { ...entry, ...changed } }];
}

export const outside = (changed: Partial<AgencyEntry> = {}) => registered({ county: 'outside_region', ...changed });

export function withUnits(changed: Partial<AgencyEntry> = {}): AgencyEvent[] {
  return [
    ...registered(changed),
    { type: 'UnitAdded', data: { unitId: north, name: 'North' } },
    { type: 'UnitAdded', data: { unitId: south, name: 'South' } },
  ];
}

export function agreed(startsOn: string, endsOn?: string, agreementId = agreement): AgencyEvent {
  return { type: 'AgreementAdded', data: { agreementId, startsOn, ...(endsOn !== undefined && { endsOn }) } };
}
