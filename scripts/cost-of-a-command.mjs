/**
 * Counts what a command costs: `node scripts/cost-of-a-command.mjs [folder of the repository]`.
 *
 * Lines of production code, with their comments and without blank ones: the slice itself, its form where it is drawn from the
 * declaration, and the places elsewhere that had to name it. The same program counts an older commit, checked out beside this one,
 * whose slices had an `*.api.ts` and a `*.handler.ts` and whose forms were written out; of those only the slice is counted.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const root = process.argv[2] ?? '.';
const NOT_COUNTED = /\.(spec|testkit)\.tsx?$|^test\//;
const SLICE_ROLES = /\.(command|decision|api|handler|body)\.ts$/;

const paths = (await readdir(join(root, 'src'), { recursive: true })).map((path) => join('src', path));
const sources = new Map();
for (const path of paths.filter((each) => /\.tsx?$/.test(each) && !NOT_COUNTED.test(each)))
  sources.set(path, await readFile(join(root, path), 'utf8'));

const rows = [...sources.keys()]
  .filter((path) => path.endsWith('.decision.ts'))
  .map((path) => costOf(dirname(path), basename(path, '.decision.ts')))
  .filter((row) => row !== null);

for (const { name, said, slice, form, added, touched } of rows.toSorted((a, b) => a.slice + a.form - b.slice - b.form)) {
  console.log(
    `${String(slice + form).padStart(4)} lines  ${String(form).padStart(3)} of the form, ${String(said).padStart(2)} of sentences  ${added} files added, ${touched} touched  ${name}`,
  );
}
const withForm = rows.filter(({ form }) => form > 0);
console.log(`\n${rows.length} commands, ${withForm.length} with a form drawn from the declaration`);
console.log(`median lines of a slice alone: ${median(rows.map(({ slice }) => slice))}`);
if (withForm.length > 0) {
  console.log(`median lines of a command with its form: ${median(withForm.map(({ slice, form }) => slice + form))}`);
  console.log(
    `  of these, sentences for people: ${median(withForm.map(({ said }) => said))}; without them: ${median(withForm.map(({ slice, form, said }) => slice + form - said))}`,
  );
  console.log(`median files, added and touched, with its form: ${median(withForm.map(({ added, touched }) => added + touched))}`);
}

function costOf(folder, name) {
  const command = name.replaceAll(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const own = [...sources.keys()].filter(
    (path) => dirname(path) === folder && SLICE_ROLES.test(path) && basename(path).startsWith(`${name}.`),
  );
  if (!own.some((path) => /\.(command|api)\.ts$/.test(path))) return null;
  const word = new RegExp(`\\b${command}(Api|Handler|Form)?\\b`);
  const elsewhere = [...sources].filter(([path, text]) => !own.includes(path) && word.test(text));
  const form = elsewhere
    .filter(([path]) => /\.forms\.ts$|\.tsx$/.test(path))
    .reduce((sum, [, text]) => sum + linesOfForm(text, command), 0);
  const said = own.reduce((sum, path) => sum + sentences(sources.get(path)), 0);
  return {
    name,
    said,
    slice: own.reduce((sum, path) => sum + lines(sources.get(path)), 0),
    form,
    added: own.length,
    touched: elsewhere.length,
  };
}

/** The import, the class that takes it, and where it is drawn, from the opening of the part to its end. */
function linesOfForm(text, command) {
  const all = text.split('\n');
  const word = new RegExp(`\\b${command}(Form)?\\b`);
  let count = 0;
  for (let at = 0; at < all.length; at++) {
    if (!word.test(all[at])) continue;
    count++;
    if (!new RegExp(`command=\\{${command}\\}`).test(all[at])) continue;
    for (let before = at - 1; before >= 0 && !/<\w+$/.test(all[before + 1].trim()) && !all[at].includes('<'); before--) count++;
    for (let after = at; !/\/>|>$/.test(all[after]); after++) count++;
  }
  return count;
}

/** Lines that hold nothing but sentences for people: what is asked, what is refused, what was done, in both languages. */
function sentences(text) {
  return [...text.matchAll(/\{\s*(?:field(?:: [^,]+)?,\s*)?en:[\s\S]*?\bes:[\s\S]*?\}/g)].reduce(
    (sum, [found]) => sum + found.split('\n').length,
    0,
  );
}

function lines(text) {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
