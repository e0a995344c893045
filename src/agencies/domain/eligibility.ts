import { compareWhen, type When } from '../../vocabulary/index.js';
import type { Agency, Agreement } from './agency.js';
import { isInRegion } from './counties.js';

/** Whether an agency may be served without pre-approval (docs/domain.md section 3, step 3). */
export type Eligibility = 'in_region' | 'under_agreement' | 'outside';

/** Whether an agreement holds then: on its first and on its last day, and on those between, in the program's zone. */
export function holdsOn({ startsOn, endsOn }: Agreement, on: When, zone: string): boolean {
  return compareWhen(startsOn, on, zone) <= 0 && (endsOn === null || compareWhen(on, endsOn, zone) <= 0);
}

export function eligibilityOf(agency: Agency, on: When, zone: string): Eligibility {
  if (isInRegion(agency.county)) return 'in_region';
  return agency.agreements.some((one) => holdsOn(one, on, zone)) ? 'under_agreement' : 'outside';
}
