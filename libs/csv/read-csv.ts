import { setImmediate as turn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { nameKey } from '../text/index.js';

/** A column that is read: by its heading, or by another name that it has had, whatever their case, blanks and signs. */
export interface CsvColumn {
  readonly heading: string;
  readonly alsoCalled?: readonly string[];
  /** Without it the file is none of this kind. */
  readonly isRequired?: boolean;
}

export interface CsvRow<Column extends string> {
  readonly line: number;
  /** What stands in a column, without the blanks around it; nothing where the file has no such column. */
  readonly cell: (column: Column) => string;
  /** It has as many columns as the headings. */
  readonly isWhole: boolean;
}

/** What can be wrong with a file, whatever it is about; `about` names the column, or how many lines are too many. */
export interface FileProblem {
  readonly line: number;
  readonly problem: 'no_rows' | 'too_long' | 'not_csv' | 'line_too_long' | 'no_column';
  readonly about?: string;
}

export type CsvRead<Column extends string> =
  /** `notRead`: headings of columns that nothing is read of. */
  { readonly rows: readonly CsvRow<Column>[]; readonly notRead: readonly string[] } | { readonly problems: readonly FileProblem[] };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Characters that are parsed at once. */
const SLICE = 32_768;

/** Characters of a line. */
const LONGEST_LINE = 10_000;

/** So many headings that are not read are named, and so much of each. */
const MOST_NAMED = 20;
const LONGEST_NAMED = 60;

/** So many things are done before others have their turn. */
const AT_ONCE = 200;

/**
 * Reads a file with separated values, with commas or semicolons, a line of headings first, in any order. Others have their turn meanwhile:
 * a file of thousands of lines holds nobody up.
 *
 * @param mostLines a file that is longer is not read at all
 */
export async function readCsv<Column extends string>(
  text: string,
  columns: Readonly<Record<Column, CsvColumn>>,
  mostLines: number,
): Promise<CsvRead<Column>> {
  // A break at the end ends the last line, and begins none.
  if (text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/, mostLines + 1).length > mostLines)
    return { problems: [{ line: mostLines + 1, problem: 'too_long', about: String(mostLines) }] };
  const parsed = await parsedInTurns(text);
  if (parsed instanceof CsvError) {
    const problem = parsed.code === 'CSV_MAX_RECORD_SIZE' ? 'line_too_long' : 'not_csv';
    return { problems: [{ line: Number(parsed.lines ?? 1), problem }] };
  }
  const [head, ...rest] = parsed;
  if (head === undefined || rest.length === 0) return { problems: [{ line: 1, problem: 'no_rows' }] };
  const keys = head.record.map(nameKey);
  const names = Object.keys(columns) as string[] as Column[];
  const place = new Map(names.map((name) => [name, placeOf(columns[name], keys)]));
  const missing = names.filter((name) => columns[name].isRequired === true && place.get(name) === -1);
  if (missing.length > 0)
    return { problems: missing.map((name) => ({ line: 1, problem: 'no_column' as const, about: columns[name].heading })) };
  return {
    rows: rest.map(({ record, info }) => ({
      line: info.lines,
      cell: (name) => (record[place.get(name)!] ?? '').trim(),
      isWhole: record.length === keys.length,
    })),
    notRead: notRead(head.record, new Set(place.values())),
  };
}

/** Does something with each of many, in their order, and lets others have their turn from time to time; `work` ends it by `false`. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => void | false): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await turn();
    if (work(item) === false) return;
  }
}

function notRead(headings: readonly string[], read: ReadonlySet<number>): readonly string[] {
  const others = headings.filter((heading, at) => !read.has(at) && heading.trim() !== '');
  return others.slice(0, MOST_NAMED).map((heading) => heading.trim().slice(0, LONGEST_NAMED));
}

function placeOf({ heading, alsoCalled = [] }: CsvColumn, keys: readonly string[]): number {
  const called = new Set([heading, ...alsoCalled].map(nameKey));
  return keys.findIndex((key) => called.has(key));
}

async function parsedInTurns(text: string): Promise<readonly Parsed[] | CsvError> {
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
  });
  const records: Parsed[] = [];
  let wrong: Error | undefined;
  parser.on('error', (error: Error) => (wrong = error));
  parser.on('data', (record: Parsed) => void records.push(record));
  const ended = new Promise<void>((resolve) => parser.once('close', resolve));
  for (let at = 0; at < text.length && wrong === undefined; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    await turn();
  }
  if (wrong === undefined) parser.end();
  await ended;
  if (wrong === undefined || wrong instanceof CsvError) return wrong ?? records;
  throw wrong;
}
