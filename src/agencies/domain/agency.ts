import { refuseMissing, unknownEvent, type Evolution, type Sentences } from '../../../libs/event-sourcing/index.js';
import type { AgencyEntry, AgencyEvent } from './agency.events.js';

export interface Unit {
  readonly unitId: string;
  readonly name: string;
}

/** A mutual-aid agreement: days, the last one included; null where no end is agreed. */
export interface Agreement {
  readonly agreementId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface Agency extends AgencyEntry {
  /** In the order in which they were added. */
  readonly units: readonly Unit[];
  readonly agreements: readonly Agreement[];
}

/** Null until it is registered. */
export type AgencyState = Agency | null;

export const agencyEvolution: Evolution<AgencyState, AgencyEvent> = {
  initial: null,
  evolve(state, event) {
    if (event.type === 'AgencyRegistered') return { ...event.data, units: [], agreements: [] };
    return state && { ...state, ...changeOf(state, event) };
  },
};

function changeOf(agency: Agency, event: Exclude<AgencyEvent, { type: 'AgencyRegistered' }>): Partial<Agency> {
  switch (event.type) {
    case 'AgencyChanged':
      return event.data;
    case 'UnitAdded':
      return { units: [...agency.units, event.data] };
    case 'UnitRenamed':
      return { units: agency.units.map((unit) => (unit.unitId === event.data.unitId ? event.data : unit)) };
    case 'UnitRemoved':
      return { units: agency.units.filter(({ unitId }) => unitId !== event.data.unitId) };
    case 'AgreementAdded': {
      const { agreementId, startsOn, endsOn = null } = event.data;
      return { agreements: [...agency.agreements, { agreementId, startsOn, endsOn }] };
    }
    case 'AgreementEnded': {
      const { agreementId, endsOn } = event.data;
      return { agreements: agency.agreements.map((one) => (one.agreementId === agreementId ? { ...one, endsOn } : one)) };
    }
    default:
      return unknownEvent(event);
  }
}

/** The agency. @throws Refusal `agency_not_found` */
export function registered(state: AgencyState): Agency {
  if (!state)
    refuseMissing('agency_not_found', {
      en: 'There is no such agency. Look it up in the list of agencies, or register it.',
      es: 'No existe esa agencia. Búsquela en la lista de agencias, o regístrela.',
    });
  return state;
}

/** What is asked where an agency is called so already. */
export function agencyKnown(name: string): Sentences {
  return {
    en: `There is already an agency called ${name}. Is it another one? Then say so; otherwise use that one.`,
    es: `Ya hay una agencia que se llama ${name}. ¿Es otra? Entonces dígalo; si no, use esa.`,
  };
}
