import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.js';

/** Every option is a text, or a flag. */
type Kinds = NonNullable<ParseArgsConfig['options']>;

/**
 * The options of a command that takes nothing else.
 *
 * @throws UsageError where one is unknown, lacks its value or is none
 */
export function optionsOf<Options extends Kinds>(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A list of whole numbers above 0, as typed after an option. @throws UsageError */
export function wholeNumbers(text: string, option: string, least = 1): readonly number[] {
  return text.split(',').map((each) => {
    const value = each.trim() === '' ? NaN : Number(each);
    if (!Number.isSafeInteger(value) || value < least) throw new UsageError(`${option}: ${each} is not a whole number from ${least}`);
    return value;
  });
}

/** One of them. @throws UsageError */
export function wholeNumber(text: string, option: string, least = 1): number {
  const [value, ...more] = wholeNumbers(text, option, least);
  if (more.length > 0) throw new UsageError(`${option}: ${text} is more than one number`);
  return value!;
}

/** Runs a command and ends with its code, or with 2 and a sentence where it was not called as it can be. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`usage: ${usage}\n`);
    return;
  }
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nusage: ${usage}\n`);
    process.exitCode = 2;
  }
}
