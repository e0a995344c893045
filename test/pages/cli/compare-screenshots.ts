import { readdir, readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { typed } from '../../../src/cli/typed.js';

/**
 * Lists the pages whose pictures differ between two folders that `npm run screenshots -- --into <folder>` filled, and those
 * that only one of them has. Ends with 1 where there is any.
 *
 *   npm run screenshots:compare -- <folder before> <folder after> [--marked <folder for pictures of what differs>]
 */
const { values, positionals } = typed(
  'npm run screenshots:compare -- FOLDER FOLDER   compares the pictures of two runs; --marked FOLDER for what differs',
  { allowPositionals: true, options: { marked: { type: 'string' } } },
);
const [before, after] = positionals;
if (before === undefined || after === undefined) throw new Error('name two folders: the pictures before, and those after');

const [old, recent] = [await picturesIn(before), await picturesIn(after)];
if (values.marked !== undefined) await mkdir(values.marked, { recursive: true });
const differing: string[] = [];
for (const name of [...new Set([...old, ...recent])].sort()) {
  const difference = await differenceOf(name);
  if (difference !== null) differing.push(`${name}: ${difference}`);
}
for (const line of differing) console.log(line);
console.log(`${old.length} pictures before, ${recent.length} after, ${differing.length} differ`);
process.exitCode = differing.length === 0 ? 0 : 1;

async function picturesIn(folder: string): Promise<readonly string[]> {
  const found = (await readdir(folder)).filter((name) => name.endsWith('.png'));
  if (found.length === 0) throw new Error(`there are no pictures in ${folder}`);
  return found;
}

async function differenceOf(name: string): Promise<string | null> {
  if (!old.includes(name)) return 'only after';
  if (!recent.includes(name)) return 'only before';
  const files = await Promise.all([readFile(join(before!, name)), readFile(join(after!, name))]);
  if (files[0].equals(files[1])) return null;
  const [first, second] = [PNG.sync.read(files[0]), PNG.sync.read(files[1])];
  const { width, height } = first;
  if (width !== second.width || height !== second.height) return `${width} × ${height} became ${second.width} × ${second.height}`;
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(first.data, second.data, marked.data, width, height, { threshold: 0 });
  if (pixels === 0) return null;
  if (values.marked !== undefined) await writeFile(join(values.marked, name), PNG.sync.write(marked));
  return `${pixels} pixels`;
}
