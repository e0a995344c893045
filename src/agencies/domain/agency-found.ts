import { byName, type When } from '../../vocabulary/index.js';
import type { Agency } from './agency.js';
import { isInRegion } from './counties.js';
import { eligibilityOf, holdsOn, type Eligibility } from './eligibility.js';

/** An agency as it stands, with what it may ask for at a moment. */
export interface AgencyFound extends Agency {
  readonly agencyId: string;
  readonly inRegion: boolean;
  readonly hasUnits: boolean;
  /** Whether a mutual-aid agreement holds then; an agency in the region needs none. */
  readonly agreementActive: boolean;
  readonly eligibility: Eligibility;
}

/** @param on a day or a moment; @param zone the program's */
export function agencyFound(agencyId: string, agency: Agency, on: When, zone: string): AgencyFound {
  return {
    ...agency,
    agencyId,
    units: agency.units.toSorted(byName('en')),
    inRegion: isInRegion(agency.county),
    hasUnits: agency.units.length > 0,
    agreementActive: agency.agreements.some((one) => holdsOn(one, on, zone)),
    eligibility: eligibilityOf(agency, on, zone),
  };
}
