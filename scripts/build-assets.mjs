/** Adds to dist, after `nest build` has compiled the program, what pages load (assets/bundle.json) and the schemas of answers and events. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../dist/libs/web/assets/bundle.js';

const sources = fileURLToPath(new URL('../libs/web/assets', import.meta.url));
const target = fileURLToPath(new URL('../dist/assets/', import.meta.url));
const made = await bundle(sources);
await mkdir(target, { recursive: true });
await writeFile(new URL('bundle.json', `file://${target}`), JSON.stringify(made));
for (const schemas of ['src/service/answer-schemas.json', 'src/service/event-schemas.json']) {
  await copyFile(new URL(`../${schemas}`, import.meta.url), new URL(`../dist/${schemas}`, import.meta.url));
}
const kB = (text) => `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`;
console.log(`style ${kB(made.style.content)}, script ${kB(made.script.content)}`);
