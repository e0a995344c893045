import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { DisclosureCase } from '../case-file/case-file.js';
import { caseProblem } from '../case-file/case-problem.js';
import { MalformedCase } from '../case-file/malformed-case.js';
import { casesOf, readCase } from '../case-file/read-case.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { auditCase, protectCase, restateCase } from './answer-case.js';
import { showYear } from './show-year.js';
import { UsageError } from './usage-error.js';

const USAGE = `disclosure protect FILE [--optimal] [--case ID]
disclosure audit FILE [--masked a,b,c] [--case ID]
disclosure restate FILE [--case ID]
disclosure year [--requests N] [--contacts N] [--seed S] [--tier T] [--json]`;

/**
 * Runs the command line: one JSON object a case on standard output and nothing else.
 *
 * @returns the exit code: 0, or 2 where the input is malformed, with one line on standard error
 */
export async function runDisclosure(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    const { values, positionals } = readArguments(args);
    const [command, file, ...more] = positionals;
    onlyOptionsOf(command, values);
    if (command === 'year') {
      if (file !== undefined) throw new UsageError(`year takes no file, and was given ${file}; usage:\n${USAGE}`);
      process.stdout.write(showYear(values, await highsSolver()));
      return 0;
    }
    if (command === undefined || file === undefined || more.length > 0) throw new UsageError(`usage:\n${USAGE}`);
    const answer = answerOf(command, values);
    const cases = await readCases(file, values.case);
    const solver = await highsSolver();
    // Every answer is computed before the first is printed, so that a malformed case leaves no half of an output.
    const lines = cases.map((each) => JSON.stringify(answer(each, solver)));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  } catch (error) {
    if (!(error instanceof MalformedCase || error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** The options of each command; any other would be ignored, and is refused. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  protect: ['optimal', 'case'],
  audit: ['masked', 'case'],
  restate: ['case'],
  year: ['requests', 'contacts', 'seed', 'tier', 'json'],
};

function onlyOptionsOf(command: string | undefined, given: object): void {
  if (command === undefined || !Object.hasOwn(OPTIONS, command)) return;
  const strange = Object.keys(given).find((option) => !OPTIONS[command]!.includes(option));
  if (strange !== undefined) throw new UsageError(`${command} takes no --${strange}; usage:\n${USAGE}`);
}

interface Options {
  readonly optimal?: boolean;
  readonly masked?: string;
  readonly case?: string;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        optimal: { type: 'boolean' },
        masked: { type: 'string' },
        case: { type: 'string' },
        requests: { type: 'string' },
        contacts: { type: 'string' },
        seed: { type: 'string' },
        tier: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function answerOf(command: string, options: Options): (read: DisclosureCase, solver: Solver) => object {
  const masked = options.masked
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  switch (command) {
    case 'protect':
      return (read, solver) => protectCase(read, options.optimal ?? false, solver);
    case 'audit':
      return (read, solver) => auditCase(read, masked, solver);
    case 'restate':
      return (read, solver) => restateCase(read, solver);
    default:
      throw new UsageError(`${command} is not a command; usage:\n${USAGE}`);
  }
}

async function readCases(file: string, only: string | undefined): Promise<readonly DisclosureCase[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`cannot read ${file}: ${error.message}`);
  });
  const all = casesOf(text);
  const chosen = only === undefined ? all : all.filter((each) => each.id === only);
  if (chosen.length === 0) throw new UsageError(`--case: ${only} is not in ${file}`);
  const read = chosen.map((each) => readCase(each.id, each.json));
  for (const each of read) caseProblem(each);
  return read;
}
