import type { DocumentCell, DocumentTable, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { amountsOf, type Amount } from './amounts.js';
import { ABSENT, changeBetween, countIn, SKIPPED, type Figure } from './figure.js';
import { headlinesOf, totalIn, type Headline } from './headlines.js';
import { releaseIndex } from './released-documents.js';

/** A line of a table: what it counts, and the same a year before. */
export interface FigureRow {
  readonly key: string;
  readonly year: number;
  /** As in `Q1`, `M03` or `Y`. */
  readonly period: string;
  readonly classes: DocumentCell['classes'];
  readonly now: Figure;
  readonly before: Figure;
  /** From two shown figures of the same thing; null where there is no such pair. */
  readonly change: number | null;
  /** Holds other rows of its table. */
  readonly subtotal: boolean;
}

/** One table of a release. */
export interface FigureTable {
  /** Unique on the page: `type`, `county-class`, `type-discipline`, `months`, `quarters`. */
  readonly id: string;
  /** Of the classifications that it is split by; none for a table of totals. */
  readonly by: DocumentTable['by'];
  readonly rows: readonly FigureRow[];
}

/** Everything that a page, its sentences, its charts and its CSV tell of one release. */
export interface Dashboard {
  readonly document: ReleaseDocument;
  /** No release of an earlier year is out: there is nothing to compare with. */
  readonly isFirstYear: boolean;
  readonly headlines: readonly Headline[];
  /** Rounded numbers that go with its tables. */
  readonly amounts: readonly Amount[];
  /** The quarters of the last years up to this release; empty where no year has them. */
  readonly quarters: FigureTable | null;
  readonly tables: readonly FigureTable[];
  /** What some tier publishes and this year does not. */
  readonly leftOut: readonly DocumentTable[];
}

/** So many years of quarters stand side by side. */
const YEARS = 3;

/**
 * What is told of a release, from it and from earlier ones alone: what comes out later changes nothing of it.
 *
 * @param all the releases that are out
 */
export function dashboardOf(document: ReleaseDocument, all: readonly ReleaseDocument[]): Dashboard {
  const before = all.find((each) => isSame(each, document) && each.year === document.year - 1);
  const inTables = document.tables.filter(({ name, span, by }) => by.length + Number(span === 'month') > 0 && hasCells(document, name));
  return {
    document,
    isFirstYear: !all.some(({ program, year }) => program === document.program && year < document.year),
    headlines: headlinesOf(document, all),
    amounts: amountsOf(document, before),
    quarters: quartersUpTo(document, all),
    tables: document.verdict === 'skipped' ? [] : inTables.map((table) => tableOf(table, document, before)),
    leftOut: document.tables.filter(({ included }) => !included),
  };
}

function isSame(one: ReleaseDocument, other: ReleaseDocument): boolean {
  return one.program === other.program && one.release === other.release;
}

function hasCells({ cells }: ReleaseDocument, table: string): boolean {
  return cells.some(({ tables }) => tables.includes(table));
}

function tableOf({ name, by, span }: DocumentTable, document: ReleaseDocument, before: ReleaseDocument | undefined): FigureTable {
  const cells = document.cells.filter(({ tables }) => tables.includes(name));
  const former = new Map((before?.cells ?? []).map((cell) => [contentOf(cell), cell]));
  const rows = cells.map((cell): FigureRow => {
    const now = countIn(cell);
    const then = before?.verdict === 'skipped' ? SKIPPED : countIn(former.get(contentOf(cell)));
    const { id: key, period, classes } = cell;
    const subtotal = cells.some((other) => holdsMore(cell, other));
    return { key, year: document.year, period, classes, now, before: then, change: changeBetween(then, now), subtotal };
  });
  const words = by.map(({ classification, level }) => (level === 'group' ? `${classification}-group` : classification));
  return { id: span === 'month' ? 'months' : words.join('-'), by, rows };
}

/** The members of its classes: what is called "other" in one year may be another "other" than that of the next. */
function contentOf({ period, classes }: DocumentCell): string {
  return JSON.stringify([period, Object.entries(classes).map(([name, { members }]) => [name, [...members].sort()])]);
}

function holdsMore(one: DocumentCell, other: DocumentCell): boolean {
  if (one.period !== other.period) return false;
  const names = Object.keys(one.classes);
  const [more, same] = [names.some((name) => sizeOf(one, name) > sizeOf(other, name)), names.every((name) => holds(one, other, name))];
  return more && same;
}

function sizeOf({ classes }: DocumentCell, name: string): number {
  return classes[name]?.members.length ?? 0;
}

function holds({ classes }: DocumentCell, other: DocumentCell, name: string): boolean {
  return other.classes[name]?.members.every((member) => classes[name]!.members.includes(member)) ?? false;
}

function quartersUpTo(document: ReleaseDocument, all: readonly ReleaseDocument[]): FigureTable | null {
  const { program, year } = document;
  const quarters = all.filter(
    (each) =>
      each.program === program &&
      each.release !== 'Y' &&
      each.year > year - YEARS - 1 &&
      (each.year < year || (each.year === year && releaseIndex(each) <= releaseIndex(document))),
  );
  const rows = quarters
    .filter((each) => each.year > year - YEARS)
    .map((each): FigureRow => {
      const former = quarters.find((other) => other.year === each.year - 1 && other.release === each.release);
      const [now, before] = [totalIn(each), former === undefined ? ABSENT : totalIn(former)];
      const change = changeBetween(before, now);
      return { key: each.id, year: each.year, period: each.release, classes: {}, now, before, change, subtotal: false };
    })
    .filter(({ now }) => now.kind !== 'absent');
  return rows.length < 2 ? null : { id: 'quarters', by: [], rows };
}
