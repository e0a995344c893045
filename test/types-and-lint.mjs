/**
 * What `tsc --noEmit -p tsconfig.json` and `eslint .` find, found in one process: the rules that ask for types are answered with what the
 * compiler has just worked out, which it would otherwise do twice. The exit code tells the two apart.
 */
import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Bits of the exit code; a process that ends by itself has others. */
const [TYPES, LINT] = [16, 32];

const project = fileURLToPath(new URL('..', import.meta.url));
const host = { getCurrentDirectory: () => project, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };

const config = ts.readConfigFile(`${project}tsconfig.json`, ts.sys.readFile);
const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config.config, ts.sys, project);
const program = ts.createProgram(fileNames, { ...options, noEmit: true });
const faults = [config.error, ...errors, ...ts.getPreEmitDiagnostics(program)].filter((each) => each !== undefined);
if (faults.length > 0) console.log(ts.formatDiagnostics(faults, host));

const withTypes = (await import('../eslint.config.mjs')).default
  .filter(({ languageOptions }) => languageOptions?.parserOptions?.project !== undefined)
  .map(({ files, ignores }) => ({ files, ignores, languageOptions: { parserOptions: { project: null, programs: [program] } } }));
const eslint = new ESLint({ cwd: project, overrideConfig: withTypes });
const found = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter();
const told = await formatter.format(found);
if (told !== '') console.log(told);
const isLintWrong = found.some(({ errorCount }) => errorCount > 0);

process.exitCode = (faults.length > 0 ? TYPES : 0) + (isLintWrong ? LINT : 0);
