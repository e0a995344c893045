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

/** The county as the register has it. @param state as `KS`; @param name with or without "County": Missouri has a Linn County as well */
export function countyNamed(state: string, name: string): County {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/\s+county$/, '');
  return (statesOf[state.toUpperCase()] ?? []).find((county) => county === plain) ?? 'outside_region';
}

const statesOf: Readonly<Record<string, readonly County[]>> = {
  KS: ['atchison', 'johnson', 'leavenworth', 'linn', 'miami', 'wyandotte'],
  MO: ['cass', 'clay', 'jackson', 'platte', 'ray'],
};

export function isInRegion(county: County): boolean {
  return county !== 'outside_region';
}
