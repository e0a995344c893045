import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * What was typed after the name of a command. Where help is asked for it is printed, and the program ends with 0; where something is not
 * understood it says so in one sentence above the same help, and ends with 2.
 */
export function typed<Config extends ParseArgsConfig>(help: string, config: Config, args: readonly string[] = process.argv.slice(2)) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    process.exit(0);
  }
  try {
    return parseArgs({ ...config, args: [...args] });
  } catch (error) {
    // Node adds to some of its sentences how to get an option of that name past it.
    console.error(`${(error as Error).message.split('. ')[0]!.replace(/[.]$/, '')}.\n${help}`);
    process.exit(2);
  }
}
