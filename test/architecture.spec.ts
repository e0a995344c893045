import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { sourceFiles } from './support/source-files.js';

/** What a file is: the part of its name between the first dot and `.ts`. Without one it is named for its one idea. */
const ROLES = new Set([
  'api',
  'automation',
  'body',
  'command',
  'constraint',
  'controller',
  'decision',
  'decorator',
  'entity',
  'events',
  'filter',
  'form',
  'forms',
  'handler',
  'interceptor',
  'metadata',
  'migration',
  'migrations',
  'module',
  'page',
  'part',
  'pipe',
  'presenter',
  'projection',
  'queries',
  'query',
  'slices',
  'state',
  'view',
  'words',
  'worker',
  'd',
  'decorators',
  // Catalogs of one language.
  'en',
  'es',
]);
const TEST_ROLES = new Set(['spec', 'testkit', 'contract', 'race', 'browser', 'long']);
const VAGUE = /(^|-)(manager|helpers?|utils?|base|impl)(-|\.|$)/;

/** Folders of a context that are not slices: the domain, what views share, what frames its pages, words, programs for the terminal. */
const NOT_SLICES = new Set(['domain', 'reading', 'frame', 'words', 'cli', 'pages']);
/** The case has phases, and its slices lie in them. */
const PHASES = new Set(['request', 'deployment', 'support', 'follow-up', 'closing', 'overview']);
/** The shell of the pages is tried as a whole, in a browser. */
const NOT_CONTEXTS = new Set(['vocabulary', 'commands', 'config', 'service', 'cli', 'pages']);

describe('the house', () => {
  let files: readonly string[];
  let seen: Cruise;
  beforeAll(async () => {
    [files, seen] = await Promise.all([sourceFiles('src', 'libs', 'test'), cruise('src', 'libs', 'test')]);
  }, 180_000);

  it('lets nothing import what lies above or beside it', () => {
    expect(seen.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    const sources = new Set(seen.modules.map(({ source }) => source));
    expect(files.filter((file) => !sources.has(file))).toEqual([]);
  });

  it('would notice: the rules see imports of types, of packages and of Node', () => {
    const imports = (of: string) => seen.modules.find(({ source }) => source === of)?.dependencies.map(({ resolved }) => resolved);
    expect(imports('src/commands/context.ts')).toContain('libs/read-side/index.ts');
    expect(imports('src/commands/context.ts')).toContainEqual(expect.stringContaining('node_modules/@nestjs/common/'));
    expect(imports('libs/event-sourcing/derived-id.ts')).toEqual(['crypto']);
  });

  it('has nothing loose beside its contexts but the entry, the module and the table of rights', () => {
    expect(files.filter((file) => /^src\/[^/]+$/.test(file))).toEqual(['src/app.module.ts', 'src/main.ts', 'src/rights.ts']);
  });

  it('has no file of more than 250 lines', async () => {
    const lengths = await Promise.all(files.map(async (file) => ({ file, lines: (await readFile(file, 'utf8')).split('\n').length - 1 })));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('has no line of code or comment wider than 140 columns: only a text that is one is longer than its line', async () => {
    const texts = await Promise.all(files.map(async (file) => ({ file, lines: (await readFile(file, 'utf8')).split('\n') })));
    const wide = texts.flatMap(({ file, lines }) => lines.flatMap((line, at) => (isTooWide(line) ? [`${file}:${at + 1}`] : [])));
    expect(wide).toEqual([]);
  });

  it('names every file in kebab-case, for what it is, by a role that is known', () => {
    const odd = files.filter((file) => {
      const [idea = '', ...roles] = basename(file)
        .replace(/\.tsx?$/, '')
        .split('.');
      const known = file.startsWith('test/') || roles.every((role) => ROLES.has(role) || TEST_ROLES.has(role));
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(idea) || VAGUE.test(basename(file)) || !known;
    });
    expect(odd).toEqual([]);
  });

  it('calls a page only what a browser shows at an address', async () => {
    const elsewhere = files.filter(
      (file) => file.startsWith('src/') && !file.includes('/pages/') && !/\.(page|spec|testkit)\.tsx?$/.test(file),
    );
    const named = await Promise.all(
      elsewhere.map(async (file) => {
        const text = await readFile(file, 'utf8');
        return [...text.matchAll(/^(?:export )?(?:class|interface|type) (\w+Page)\b/gm)].map(([, name]) => `${name} in ${file}`);
      }),
    );
    expect(named.flat()).toEqual([]);
  });

  it('has a spec in every slice', () => {
    const slices = new Map<string, boolean>();
    for (const file of files) {
      const [top, context = '', ...inside] = file.split('/');
      const phase = context === 'cases' && PHASES.has(inside[0] ?? '') ? [inside.shift()!] : [];
      const [slice = '', ...rest] = inside;
      if (top !== 'src' || rest.length === 0 || NOT_CONTEXTS.has(context) || NOT_SLICES.has(slice)) continue;
      const folder = [top, context, ...phase, slice].join('/');
      slices.set(folder, slices.get(folder) === true || file.endsWith('.spec.ts'));
    }
    expect(slices.size).toBeGreaterThan(50);
    expect([...slices].filter(([, hasSpec]) => !hasSpec).map(([folder]) => folder)).toEqual([]);
  });

  it('has a spec for the pages of every context, in the folder of the page or beside it', () => {
    const folders = new Set(files.flatMap((file) => /^src\/(?:[^/]+\/){0,2}pages(?=\/)/.exec(file) ?? []));
    const bare = [...folders].filter((folder) => !files.some((file) => file.startsWith(`${folder}/`) && file.endsWith('.spec.ts')));
    expect(bare).toEqual([]);
  });
});

async function cruise(...folders: readonly string[]): Promise<Cruise> {
  const options = { maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, ['test/support/cruise.mjs', ...folders], options);
  return JSON.parse(stdout) as Cruise;
}

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }[];
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
  };
}

/** A text between quotes cannot be laid out over two lines; nor can a way out for a tool. */
function isTooWide(line: string): boolean {
  if (line.length <= 140) return false;
  return /^\s*(\/?\*|\/\/)/.test(line) || !/['"`/]/.test(line);
}
