/**
 * Puts the compiled program and its packages into few files (`dist/program`), after `nest build`: a start would otherwise find,
 * read and compile more than three thousand modules one by one. Stack traces name the sources where source maps are enabled.
 */
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = folder('../dist/program');

/**
 * A fault of the first is told by the folder that it is thrown in; it is loaded only where an EventStoreDB is used. The second is a
 * compiled library for each kind of machine, which nothing can put into a file of JavaScript. The others are loaded where somebody chooses
 * a password: large lists, in packages of the older kind, which are no longer whole once they are put into one file.
 */
const APART = ['@eventstore/db-client', '@node-rs/argon2', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'];

/** What a module finds beside itself, it finds beside its compiled file. */
const whereItLay = {
  name: 'where-it-lay',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]dist[\\/](src|libs)[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const itself = `new URL(${JSON.stringify(relative(target, path))}, import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', itself), loader: 'js' };
    });
  },
};

/**
 * A function that is made in another is left without the name that it is given at every making, which costs more than the making: so many
 * are made for one request that it is felt. Classes keep theirs, and so does what is made once. Nothing moves, so that the maps still hold.
 */
function unnamedInside(code) {
  let once = '';
  return code
    .split('\n')
    .map((line) => {
      if (/^var \w+ = __(?:commonJS|esm)\(\{/.test(line)) once = '    ';
      if (/^\S/.test(line) && line.startsWith('})')) once = '';
      const [indent] = /^ */.exec(line);
      return indent.length <= once.length ? line : line.replaceAll(/__name\((?!this,)/g, '__asIs(');
    })
    .join('\n');
}

/** Packages ask for others that somebody else may have installed; who has not is told so when they are asked for. */
const notInstalled = {
  name: 'not-installed',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === 'asked') return undefined;
      const { kind, importer, resolveDir } = asked;
      const found = await bundler.resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};

const { outputFiles } = await build({
  write: false,
  entryPoints: [folder('../dist/src/main.js')],
  outdir: target,
  bundle: true,
  splitting: true,
  // Commands, events and errors are known by the names of their classes.
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: APART,
  plugins: [whereItLay, notInstalled],
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url); const __asIs = (named) => named;",
  },
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'error',
});

for (const { path, text } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, path.endsWith('.js') ? unnamedInside(text) : text);
}
