import { isDeepStrictEqual } from 'node:util';
import { lostValues, type ReleasedWorld } from '../exhaustive/lost-values.js';
import { countsIn, tabulate } from '../records/tabulate.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import type { Publisher } from '../release/decide-release.js';
import { knownAfter, type KnownCell } from '../release/known-cell.js';
import { releaseYear } from '../release/release-year.js';
import { yearFigures } from '../release/year-figures.js';
import type { RestatedYear, YearRestatement } from './restate-year.js';

export type RestatementDecider = (asked: YearRestatement) => RestatedYear;

/** No agency is looked at: each record is of one of its own, and none has to be. */
export const RULES = { p: 25, fewest: 0 };
const GONE = -1;

/**
 * Runs a decider on every change of the first quarter, whatever of it agrees with what came out of the given year, and judges what readers
 * of both versions know who know the other quarters whole and are even told which cells differ: of each version, every cell that is small
 * in some world of a group takes every value below k.
 *
 * @param year by quarter, the cases of each class
 * @returns null where nothing of the first version is hidden, or a release of it is skipped
 */
export function judgedRestatements(by: Publisher, plan: PublicationPlan, year: readonly (readonly number[])[], decide: RestatementDecider) {
  const out = (quarters: typeof year) => releaseYear(by, yearFigures(plan, versionOf(quarters), RULES)).map(({ outcome }) => outcome);
  const history = out(year);
  const known = knownAfter(plan, history);
  if (known.includes('skipped') || known.every((each) => typeof each === 'number')) return null;
  const told = JSON.stringify(history);
  const shown = new Map(plan.cells.map(({ id }, at) => [id, known[at]]));
  const agreeing = year.map((line, quarter) =>
    linesUpTo(sumOf(line), line.length).filter(
      (cases) =>
        (quarter === 0 || isDeepStrictEqual(cases, line)) &&
        sumOf(cases) === sumOf(line) &&
        cases.every((count, type) => [count, undefined].includes(numberIn(shown.get(`Q${quarter + 1}|type=t${type}`)))),
    ),
  );
  const first: ReleasedWorld[] = [];
  const second: ReleasedWorld[] = [];
  for (const quarters of everyChoice(agreeing)) {
    if (JSON.stringify(out(quarters)) !== told) continue;
    const before = versionOf(quarters);
    for (const ways of everyChange(quarters[0]!)) {
      const after = changed(before, ways);
      const answer = decide({ plan, rules: RULES, history, before, after });
      const counts = (all: readonly StatRecord[]) => tabulate(plan, all).map(({ count }) => count);
      const restated = answer.verdict === 'restated';
      const says = restated ? JSON.stringify([answer.releases.map(({ outcome }) => outcome), touched(plan, before, after)]) : 'nothing';
      first.push({ counts: counts(before), told: says });
      if (restated) second.push({ counts: counts(after), told: says });
    }
  }
  return { worlds: first.length, restated: second.length, lost: [...lostValues(first, plan.k), ...lostValues(second, plan.k)] };
}

function versionOf(quarters: readonly (readonly number[])[]): readonly StatRecord[] {
  return quarters.flatMap((line, quarter) => line.flatMap((count, type) => recordsOf(quarter * 3 + 1, type, count)));
}

function numberIn(each: KnownCell | undefined): number | undefined {
  return typeof each === 'number' ? each : undefined;
}

function sumOf(line: readonly number[]): number {
  return line.reduce((sum, count) => sum + count, 0);
}

function everyChoice<Each>(among: readonly (readonly Each[])[]): readonly (readonly Each[])[] {
  return among.reduce<readonly (readonly Each[])[]>((chosen, all) => chosen.flatMap((some) => all.map((each) => [...some, each])), [[]]);
}

function recordsOf(month: number, type: number, count: number): StatRecord[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${month} ${type} ${at}`,
    month,
    classes: { type: `t${type}` },
    agencies: [`${month} ${type} ${at}`],
    responders: [],
    magnitudes: {},
  }));
}

function linesUpTo(total: number, classes: number): readonly (readonly number[])[] {
  if (classes === 1) return Array.from({ length: total + 1 }, (_, count) => [count]);
  return Array.from({ length: total + 1 }, (_, count) => count).flatMap((count) =>
    linesUpTo(total - count, classes - 1).map((rest) => [count, ...rest]),
  );
}

/** By class, where its records go to: every way, of which records that go alike count as one. */
function everyChange(cases: readonly number[]): readonly (readonly (readonly number[])[])[] {
  const places = [...cases.map((_, type) => type), GONE];
  const ways = (count: number): readonly (readonly number[])[] =>
    linesUpTo(count, places.length)
      .filter((line) => line.reduce((sum, each) => sum + each, 0) === count)
      .map((line) => line.flatMap((each, at) => new Array<number>(each).fill(places[at]!)));
  return everyChoice(cases.map(ways));
}

function changed(before: readonly StatRecord[], ways: readonly (readonly number[])[]): readonly StatRecord[] {
  const goesTo = new Map<string, number>(ways.flatMap((way, type) => way.map((to, at) => [`1 ${type} ${at}`, to] as const)));
  return before.flatMap((record) => {
    const to = goesTo.get(record.id);
    if (to === GONE) return [];
    return [to === undefined ? record : { ...record, classes: { type: `t${to}` } }];
  });
}

function touched(plan: PublicationPlan, before: readonly StatRecord[], after: readonly StatRecord[]): readonly string[] {
  const later = new Map(after.map((each) => [each.id, each]));
  const differs = before.filter(({ id, classes }) => later.get(id)?.classes['type'] !== classes['type']);
  const all = differs.flatMap((was) => [was, later.get(was.id) ?? was]);
  return plan.cells.filter((cell) => all.some((each) => countsIn(each, cell))).map(({ id }) => id);
}
