/** The eleven counties of the region, and everywhere else (docs/domain.md section 1). */
export const counties = [
  'atchison',
  'johnson',
  'leavenworth',
  'linn',
  'miami',
  'wyandotte',
  'cass',
  'clay',
  'jackson',
  'platte',
  'ray',
  'outside_region',
] as const;
export type County = (typeof counties)[number];

export function isInRegion(county: County): boolean {
  return county !== 'outside_region';
}
