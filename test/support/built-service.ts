import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { alone } from './test-database.js';

const BUILDING = 7_265_116_002;

/** The program as `npm start` runs it, built into a folder of the test run's own. */
export interface BuiltService {
  /** Path of `main.js`. */
  readonly program: string;
}

const run = (...parameters: readonly string[]) => promisify(execFile)(process.execPath, [...parameters]);

/**
 * Builds as `npm run build` does, beside `dist`, which somebody may be running from; once in a test run, which takes some
 * seconds. Nobody writes to it.
 */
export async function builtService(): Promise<BuiltService> {
  // Inside the project, so that the program finds its packages.
  const folder = process.env.TEST_BUILT_SERVICE!;
  const complete = join(folder, 'complete');
  await alone(BUILDING, async () => {
    if (existsSync(complete)) return;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await buildInto(folder);
    await writeFile(complete, '');
  });
  return { program: join(folder, 'dist/program/main.js') };
}

async function buildInto(folder: string): Promise<void> {
  const nest = JSON.parse(await readFile('nest-cli.json', 'utf8')) as NestConfig;
  nest.compilerOptions.deleteOutDir = false;
  nest.compilerOptions.builder.options.outDir = relative(process.cwd(), join(folder, 'dist'));
  const config = join(folder, 'nest-cli.json');
  await writeFile(config, JSON.stringify(nest));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await run('node_modules/@nestjs/cli/bin/nest.js', 'build', '--config', relative(process.cwd(), config));
  await cp('scripts', join(folder, 'scripts'), { recursive: true });
  for (const sources of ['libs', 'src']) await symlink(join(process.cwd(), sources), join(folder, sources));
  for (const script of ['build-assets', 'bundle-program']) await run(join(folder, `scripts/${script}.mjs`));
}

interface NestConfig {
  readonly compilerOptions: { deleteOutDir: boolean; readonly builder: { readonly options: { outDir: string } } };
}
