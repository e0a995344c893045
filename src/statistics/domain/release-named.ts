import { releaseDay } from './period.js';
import type { CountedProgram } from './statistical-record.events.js';

export const countedPrograms = ['requests', 'contacts'] as const satisfies readonly CountedProgram[];

/** The releases of a year, in the order of their dates. */
export const RELEASES = ['Q1', 'Q2', 'Q3', 'Q4', 'Y'] as const;

/** A release of the calendar. */
export interface ReleaseNamed {
  readonly program: CountedProgram;
  readonly year: number;
  /** Q1 to Q4, or Y for the year. */
  readonly release: (typeof RELEASES)[number];
}

export function releaseIdOf({ program, year, release }: ReleaseNamed): string {
  return `${program}-${year}-${release}`;
}

export function planIdOf({ program, year }: Pick<ReleaseNamed, 'program' | 'year'>): string {
  return `${program}-${year}`;
}

/** The name of a whole year of what is counted: `requests-2026`. */
export const YEAR_ID = /^(requests|contacts)-(20\d\d)$/;

/** The releases of a year, in the order of their dates; none where no calendar has such a year. */
export function releasesOfYear(yearId: string): readonly ReleaseNamed[] {
  return RELEASES.flatMap((release) => releaseNamed(`${yearId}-${release}`) ?? []);
}

/** The name of a release: `requests-2026-Q1`. */
export const RELEASE_ID = /^(requests|contacts)-(20\d\d)-(Q[1-4]|Y)$/;

/** Null where no calendar has such a release. */
export function releaseNamed(releaseId: string): ReleaseNamed | null {
  const [, program, year, release] = RELEASE_ID.exec(releaseId) ?? [];
  if (program === undefined) return null;
  return { program, year: Number(year), release } as ReleaseNamed;
}

/** Releases of a program from its first year on, in the order of their dates, up to those that come out on this day. */
export function releasesUpTo(program: CountedProgram, firstYear: number, day: string): readonly ReleaseNamed[] {
  const named: ReleaseNamed[] = [];
  for (let year = firstYear; year <= Number(day.slice(0, 4)); year++) {
    for (const release of RELEASES) if (releaseDay(year, release) <= day) named.push({ program, year, release });
  }
  return named;
}

/** The last month, 1 to 12, whose records a release is made of. */
export function lastMonthOf(release: ReleaseNamed['release']): number {
  return release === 'Y' ? 12 : Number(release.slice(1)) * 3;
}
