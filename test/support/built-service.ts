import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

/** The program as `npm start` runs it, built into a folder of its own. */
export interface BuiltService {
  /** Path of `main.js`. */
  readonly program: string;
  remove(): Promise<void>;
}

const run = (...parameters: readonly string[]) => promisify(execFile)(process.execPath, [...parameters]);

/** Builds as `npm run build` does, beside `dist`, which somebody may be running from. Takes some seconds. */
export async function builtService(): Promise<BuiltService> {
  // Inside the project, so that the program finds its packages.
  const folder = await mkdtemp(join(process.cwd(), 'node_modules/.cache/built-'));
  const nest = JSON.parse(await readFile('nest-cli.json', 'utf8')) as NestConfig;
  nest.compilerOptions.deleteOutDir = false;
  nest.compilerOptions.builder.options.outDir = relative(process.cwd(), join(folder, 'dist'));
  const config = join(folder, 'nest-cli.json');
  await writeFile(config, JSON.stringify(nest));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await run('node_modules/@nestjs/cli/bin/nest.js', 'build', '--config', relative(process.cwd(), config));
  await cp('scripts', join(folder, 'scripts'), { recursive: true });
  for (const sources of ['libs', 'src']) await symlink(join(process.cwd(), sources), join(folder, sources));
  await run(join(folder, 'scripts/build-assets.mjs'));
  return { program: join(folder, 'dist/src/main.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}

interface NestConfig {
  readonly compilerOptions: { deleteOutDir: boolean; readonly builder: { readonly options: { outDir: string } } };
}
