import { inTurns, readCsv, type CsvColumn } from '../../../libs/csv/index.js';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import { keptName } from '../../vocabulary/index.js';

/** An answering point as a line of the FCC Master PSAP Registry has it (docs/domain.md section 6). */
export interface PsapLine {
  readonly line: number;
  readonly psapId: string;
  readonly name: string;
  /** Two letters. */
  readonly state: string;
  readonly county: string;
  /** Empty where it is not said. */
  readonly city: string;
  /** The registry says that it is no more. */
  readonly gone: boolean;
}

export const lineProblems = [
  'no_rows',
  'too_long',
  'not_csv',
  'line_too_long',
  'no_column',
  'not_as_many',
  'psap_id',
  'name',
  'name_unseen',
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
  /** Headings of columns that are not read. */
  readonly notRead: readonly string[];
}

/** The columns that are read, by every heading that they have had. Comments are not read: they are somebody's words. */
const columns = {
  psapId: { heading: 'PSAP ID', alsoCalled: ['FCC PSAP ID'], isRequired: true },
  name: { heading: 'PSAP Name', alsoCalled: ['Name'], isRequired: true },
  state: { heading: 'State', isRequired: true },
  county: { heading: 'County', isRequired: true },
  city: { heading: 'City' },
  change: { heading: 'Type of Change', alsoCalled: ['Kind of change'] },
} as const satisfies Readonly<Record<string, CsvColumn>>;

/** The whole registry of the country has some nine thousand. */
const MOST_LINES = 10_000;

/** As of the command. */
const LONGEST_CITY = 80;

/** Nobody mends more at once. */
const MOST_PROBLEMS = 200;

/** Orphaned, deleted. */
const GONE = /^(o|d|orphan|orphaned|deleted|removed)$/i;

/** Reads a file of the registry, all of it: what is wrong is told of every line at once. */
export async function readRegistry(text: string): Promise<RegistryRead> {
  const read = await readCsv(text, columns, MOST_LINES);
  if ('problems' in read) return { lines: [], problems: read.problems, notRead: [] };
  const problems: LineProblem[] = [];
  const lines: PsapLine[] = [];
  const seen = new Map<string, number>();
  await inTurns(read.rows, ({ line, cell, isWhole }) => {
    if (problems.length >= MOST_PROBLEMS) return false;
    const found = {
      line,
      psapId: cell('psapId'),
      name: cell('name'),
      state: cell('state').toUpperCase(),
      county: cell('county'),
      city: cell('city').slice(0, LONGEST_CITY),
      gone: GONE.test(cell('change')),
    };
    const wrong = isWhole ? wrongWith(found) : ['not_as_many' as const];
    const before = seen.get(found.psapId);
    problems.push(...wrong.map((problem) => ({ line, problem })));
    if (before !== undefined && wrong.length === 0) problems.push({ line, problem: 'twice', about: String(before) });
    seen.set(found.psapId, before ?? line);
    lines.push(found);
    return undefined;
  });
  return { lines, problems, notRead: read.notRead };
}

function wrongWith({ psapId, name, state, county }: PsapLine): readonly LineProblem['problem'][] {
  return [
    ...(/^\d{1,10}$/.test(psapId) ? [] : (['psap_id'] as const)),
    ...nameProblems(name),
    ...(/^[A-Z]{2}$/.test(state) ? [] : (['state'] as const)),
    ...(county === '' ? (['county'] as const) : []),
  ];
}

function nameProblems(name: string): readonly ('name' | 'name_unseen')[] {
  try {
    keptName(name);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.code === 'name_unseen' ? ['name_unseen'] : ['name'];
    throw error;
  }
}
