import { dayOf, plusHours, spanOf } from '../../vocabulary/index.js';

/** A quarter of a calendar year in the program's zone; 1 to 4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

/** Days after a quarter, and after a year, on which its release comes out (docs/disclosure-control.md). */
const QUARTER_OUT_AFTER = 45;
const YEAR_OUT_AFTER = 60;

export function quarterOf(when: string, zone: string): Quarter {
  const [year, month] = dayOf(when, zone).split('-').map(Number) as [number, number];
  return { year, quarter: Math.ceil(month / 3) };
}

export function quarterAfter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

/** Negative, zero or positive as `a` is before, the same as or after `b`. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a.year - b.year || a.quarter - b.quarter;
}

/** The instant at which a quarter is over: its attributes are frozen from then on. ISO 8601 in UTC. */
export function endOf(quarter: Quarter, zone: string): string {
  return startOfDay(firstDayOf(quarterAfter(quarter)), zone);
}

/** The day on which the release of a quarter, or with `Y` of a year, comes out. */
export function releaseDay(year: number, release: string): string {
  const over = release === 'Y' ? { year: year + 1, quarter: 1 } : quarterAfter({ year, quarter: Number(release.slice(1)) });
  return daysAfter(firstDayOf(over), (release === 'Y' ? YEAR_OUT_AFTER : QUARTER_OUT_AFTER) - 1);
}

/** The instant at which a release is due. ISO 8601 in UTC. */
export function releaseDue(year: number, release: string, zone: string): string {
  return startOfDay(releaseDay(year, release), zone);
}

/**
 * Until when what is measured of a quarter's records counts, with the day before: the 44th after the quarter. What was held, offered or
 * followed up later, or recorded later, is in no release.
 */
export function cutOffOf({ year, quarter }: Quarter, zone: string): { readonly at: string; readonly dueBy: string } {
  const day = releaseDay(year, `Q${quarter}`);
  return { at: startOfDay(day, zone), dueBy: daysAfter(day, -1) };
}

/** The month of a quarter, 1 to 12, under which something of this day is posted: its own where it is in the quarter, else the first. */
export function postingMonth(day: string, { year, quarter }: Quarter): number {
  const [ofYear, month] = day.split('-').map(Number) as [number, number];
  return ofYear === year && Math.ceil(month / 3) === quarter ? month : quarter * 3 - 2;
}

function firstDayOf({ year, quarter }: Quarter): string {
  return `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}

function daysAfter(day: string, days: number): string {
  return days >= 0 ? plusHours(day, days * 24, 'UTC') : new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function startOfDay(day: string, zone: string): string {
  return new Date(spanOf(day, zone).first).toISOString();
}
