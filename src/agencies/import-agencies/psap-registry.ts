import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import { nameKey } from '../../../libs/text/index.js';
import { keptName } from '../../vocabulary/index.js';

/** An answering point as a line of the FCC Master PSAP Registry has it (docs/domain.md section 6). */
export interface PsapLine {
  readonly line: number;
  readonly psapId: string;
  readonly name: string;
  /** Two letters. */
  readonly state: string;
  readonly county: string;
  /** The registry says that it is no more. */
  readonly gone: boolean;
}

export const lineProblems = [
  'no_rows',
  'too_long',
  'not_csv',
  'no_column',
  'not_as_many',
  'psap_id',
  'name',
  'state',
  'county',
  'twice',
] as const;

/** What is wrong with which line; `about` names the column, or the line before. */
export interface LineProblem {
  readonly line: number;
  readonly problem: (typeof lineProblems)[number];
  readonly about?: string;
}

export interface RegistryRead {
  readonly lines: readonly PsapLine[];
  readonly problems: readonly LineProblem[];
}

/** The columns that are read, by every heading that they have had. Comments are not read: they are somebody's words. */
const columns = {
  psapId: ['psapid', 'fccpsapid'],
  name: ['psapname', 'name'],
  state: ['state'],
  county: ['county'],
  change: ['typeofchange', 'kindofchange'],
} as const;
const required = ['psapId', 'name', 'state', 'county'] as const;
const headings = { psapId: 'PSAP ID', name: 'PSAP Name', state: 'State', county: 'County' } as const;

/** The whole registry of the country has some nine thousand; reading more would hold up everybody else. */
const MOST_LINES = 10_000;

/** Nobody mends more at once. */
const MOST_PROBLEMS = 200;

/** Orphaned, deleted. */
const GONE = /^(o|d|orphan|orphaned|deleted|removed)$/i;

/** Reads a file of the registry, all of it: what is wrong is told of every line at once. */
export function readRegistry(text: string): RegistryRead {
  if (text.split(/\r\n|\n|\r/, MOST_LINES + 2).length > MOST_LINES + 1)
    return refused({ line: MOST_LINES + 1, problem: 'too_long', about: String(MOST_LINES) });
  let records: readonly Parsed[];
  try {
    records = parsed(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused({ line: Number(error.lines ?? 1), problem: 'not_csv' });
  }
  const [head, ...rows] = records;
  if (head === undefined || rows.length === 0) return refused({ line: 1, problem: 'no_rows' });
  const keys = head.record.map(nameKey);
  const place = Object.fromEntries(
    Object.entries(columns).map(([column, names]) => [column, keys.findIndex((key) => (names as readonly string[]).includes(key))]),
  ) as Record<keyof typeof columns, number>;
  const missing = required.filter((column) => place[column] === -1);
  if (missing.length > 0)
    return { lines: [], problems: missing.map((column) => ({ line: 1, problem: 'no_column', about: headings[column] })) };
  const problems: LineProblem[] = [];
  const lines: PsapLine[] = [];
  const seen = new Map<string, number>();
  for (const { record, info } of rows) {
    if (problems.length >= MOST_PROBLEMS) break;
    const line = info.lines;
    const at = (column: keyof typeof columns) => (place[column] === -1 ? '' : (record[place[column]] ?? '').trim());
    const read = {
      line,
      psapId: at('psapId'),
      name: at('name'),
      state: at('state').toUpperCase(),
      county: at('county'),
      gone: GONE.test(at('change')),
    };
    const wrong = record.length === keys.length ? wrongWith(read) : ['not_as_many' as const];
    const before = seen.get(read.psapId);
    problems.push(...wrong.map((problem) => ({ line, problem })));
    if (before !== undefined && wrong.length === 0) problems.push({ line, problem: 'twice', about: String(before) });
    seen.set(read.psapId, before ?? line);
    lines.push(read);
  }
  return { lines, problems };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parsed(text: string): readonly Parsed[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  const options = { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 10_000 } as const;
  return parse(text, options) as unknown as readonly Parsed[];
}

function refused(problem: LineProblem): RegistryRead {
  return { lines: [], problems: [problem] };
}

function wrongWith({ psapId, name, state, county }: PsapLine): readonly LineProblem['problem'][] {
  return [
    ...(/^\d{1,10}$/.test(psapId) ? [] : (['psap_id'] as const)),
    ...(isName(name) ? [] : (['name'] as const)),
    ...(/^[A-Z]{2}$/.test(state) ? [] : (['state'] as const)),
    ...(county === '' ? (['county'] as const) : []),
  ];
}

function isName(name: string): boolean {
  try {
    return keptName(name) !== '';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
