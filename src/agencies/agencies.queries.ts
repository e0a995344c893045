import { Query } from '@nestjs/cqrs';
import type { Discipline, When } from '../vocabulary/index.js';
import type { Agreement, Unit } from './domain/agency.js';
import type { AgencyKind } from './domain/agency.events.js';
import type { County } from './domain/counties.js';
import type { Eligibility } from './domain/eligibility.js';

/** An agency as it stands, with what it may ask for at a moment. */
export interface AgencyFound {
  readonly agencyId: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly county: County;
  readonly discipline: Discipline;
  readonly inRegion: boolean;
  readonly units: readonly Unit[];
  readonly hasUnits: boolean;
  readonly agreements: readonly Agreement[];
  /** Whether a mutual-aid agreement holds then; an agency in the region needs none. */
  readonly agreementActive: boolean;
  readonly eligibility: Eligibility;
}

/**
 * What the register says of an agency now, with its eligibility at a moment; null where there is none. Exact: folded
 * from its events.
 *
 * @param on a day or a moment; an agreement holds on its first and on its last day, in the program's zone
 */
export class FindAgency extends Query<AgencyFound | null> {
  constructor(
    readonly agencyId: string,
    readonly on: When,
  ) {
    super();
  }
}
