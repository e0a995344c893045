/**
 * Adds to a compiled program what pages load (assets/bundle.json) and the schemas of answers and events: `build-assets.mjs [FOLDER]`,
 * which is dist where none is named.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const compiled = new URL(`../${process.argv[2] ?? 'dist'}/`, import.meta.url);
const { bundle } = await import(new URL('libs/web/assets/bundle.js', compiled).href);
const sources = fileURLToPath(new URL('../libs/web/assets', import.meta.url));
const target = fileURLToPath(new URL('assets/', compiled));
const made = await bundle(sources);
await mkdir(target, { recursive: true });
await writeFile(new URL('bundle.json', `file://${target}`), JSON.stringify(made));
for (const schemas of ['src/service/answer-schemas.json', 'src/service/event-schemas.json']) {
  await copyFile(new URL(`../${schemas}`, import.meta.url), new URL(schemas, compiled));
}
const kB = (text) => `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`;
console.log(`style ${kB(made.style.content)}, of charts ${kB(made.charts.content)}, script ${kB(made.script.content)}`);
