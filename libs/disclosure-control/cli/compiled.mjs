/**
 * Compiles a TypeScript entry with everything it imports into one file below `dist/`, named by its content, and gives
 * back its URL. Takes a few dozen milliseconds; two callers at once do not meet in a half-written file.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

export function compiled(entry) {
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    tsconfigRaw: { compilerOptions: { target: 'es2022' } },
  });
  const text = built.outputFiles[0].text;
  const folder = join(ROOT, 'dist', 'on-demand');
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 20)}.mjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  }
  return pathToFileURL(file);
}
