import { disciplines, programs, type Discipline, type Program } from '../../vocabulary/index.js';
import type { MemberCapacity } from './member-capacity.js';

/** What the teams can do: figures about members, and about nobody who was helped. */
export interface CapacityFigures {
  readonly members: number;
  /** Who is in both counts in each. */
  readonly byProgram: readonly { readonly program: Program; readonly members: number }[];
  /** Who has several counts in each. */
  readonly byDiscipline: readonly { readonly discipline: Discipline; readonly members: number }[];
  readonly trained: {
    /** That the policy in force asks for. */
    readonly policyHours: number;
    /** Members with as many, or more. */
    readonly members: number;
  };
  readonly credentials: {
    /** Members of whom one has lapsed, or who have none. */
    readonly lapsed: number;
    /** The other members of whom one lapses by `until`. */
    readonly lapsing: number;
    readonly until: string;
    /** Of those that are on record, by kind; who has several counts in each. */
    readonly byKind: readonly { readonly kind: string; readonly lapsed: number; readonly lapsing: number }[];
  };
  /** Of everybody, also of those who have left since; the latest first. */
  readonly trainingByQuarter: readonly { readonly quarter: string; readonly hours: number; readonly people: number }[];
}

export const LAPSING_WITHIN_DAYS = 90;
const QUARTERS = 8;
const DAY_MS = 86_400_000;

/** @param today the day in the program's zone */
export function figuresOf(people: readonly MemberCapacity[], policyHours: number, today: string): CapacityFigures {
  const members = people.filter(({ active, programs }) => active && programs.length > 0);
  const until = daysAfter(today, LAPSING_WITHIN_DAYS);
  const countOf = (holds: (member: MemberCapacity) => boolean) => members.filter(holds).length;
  return {
    members: members.length,
    byProgram: programs.map((program) => ({ program, members: countOf((one) => one.programs.includes(program)) })),
    byDiscipline: disciplines
      .map((discipline) => ({ discipline, members: countOf((one) => one.disciplines.includes(discipline)) }))
      .filter((line) => line.members > 0),
    trained: { policyHours, members: countOf(({ trainings }) => sumOf(trainings) >= policyHours) },
    credentials: {
      lapsed: countOf((one) => firstEndOf(one) < today),
      lapsing: countOf((one) => firstEndOf(one) >= today && firstEndOf(one) <= until),
      until,
      byKind: endsByKind(members)
        .map(({ kind, ends }) => ({
          kind,
          lapsed: ends.filter((end) => end < today).length,
          lapsing: ends.filter((end) => end >= today && end <= until).length,
        }))
        .filter(({ lapsed, lapsing }) => lapsed + lapsing > 0),
    },
    trainingByQuarter: lastQuarters(today).map((quarter) => hoursIn(quarter, people)),
  };
}

function hoursIn(quarter: string, people: readonly MemberCapacity[]): CapacityFigures['trainingByQuarter'][number] {
  const had = people.map(({ trainings }) => trainings.filter(({ on }) => quarterOf(on) === quarter)).filter(({ length }) => length > 0);
  return { quarter, hours: sumOf(had.flat()), people: had.length };
}

function sumOf(trainings: MemberCapacity['trainings']): number {
  return trainings.reduce((sum, { hours }) => sum + hours, 0);
}

/** Nobody deploys with a lapsed one, or without any: the first end of all counts. */
function firstEndOf({ credentials }: MemberCapacity): string {
  return Object.values(credentials).toSorted()[0] ?? '';
}

function endsByKind(members: readonly MemberCapacity[]): readonly { readonly kind: string; readonly ends: readonly string[] }[] {
  const kinds = new Set(members.flatMap(({ credentials }) => Object.keys(credentials)));
  return [...kinds].sort().map((kind) => ({ kind, ends: members.flatMap(({ credentials }) => credentials[kind] ?? []) }));
}

function quarterOf(day: string): string {
  const [year, month] = day.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

function lastQuarters(today: string): readonly string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: QUARTERS }, (_, back) => new Date(Date.UTC(year, month - 1 - 3 * back, 1)).toISOString()).map(quarterOf);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, day.length);
}
