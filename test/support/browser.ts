import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserProgram } from './browser-program.js';

/** A browser window in which nothing may go wrong unseen. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What broke the rules so far: CSP violations, errors of scripts, requests to other origins. Taken out by who meant it. */
  readonly faults: string[];
  /** Violations of accessibility rules on the page as it is now, each with its places. */
  accessibilityProblems(): Promise<readonly string[]>;
  /** Closes the window. @throws Error naming every fault, where there was any */
  end(): Promise<void>;
}

export interface TestBrowser {
  /** Which browser it is, for the one line that says so. */
  readonly name: string;
  visit(origin: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** A step that waits longer is stuck, and says on what. */
const STEP_MS = 8000;

const require = createRequire(import.meta.url);

/**
 * A real Chromium with its security on: the one that `npm ci` brings on Linux x64, elsewhere the Chrome of the machine.
 *
 * @throws Error saying in one line what is missing
 */
export async function openBrowser(): Promise<TestBrowser> {
  const { path, name, libraries } = await browserProgram();
  const profile = await mkdtemp(join(tmpdir(), 'browser-'));
  const browser = await chromium.launch({
    executablePath: path,
    headless: true,
    // Pages are kept for Back as real browsers keep them: the driver's default would hide what stays on the device.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, HOME: profile, ...(libraries !== null && { LD_LIBRARY_PATH: libraries }) },
  });
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  return {
    name: `${name} ${browser.version()}`,
    visit: (origin, options = {}) => visit(browser, axe, origin, options),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function visit(browser: Browser, axe: string, origin: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Chicago', ...options });
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  const faults: string[] = [];
  watch(context, origin, faults);
  return {
    page,
    context,
    faults,
    accessibilityProblems: () => problemsOf(page, axe),
    end: async () => {
      await context.close();
      if (faults.length > 0) throw new Error(`the browser reported:\n${faults.join('\n')}`);
    },
  };
}

/** A status of 4xx or 5xx is an answer of ours; everything else that the console calls an error is a fault. */
function watch(context: BrowserContext, origin: string, faults: string[]): void {
  context.on('weberror', (error) => faults.push(`error of a script: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && asked !== origin) faults.push(`request to another origin: ${asked}`);
  });
}

interface AxeFinding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown; readonly html: string; readonly any: readonly { readonly message: string }[] }[];
}

/**
 * What axe finds wrong, and what it cannot decide unless that was looked at: it sees no ground behind the text of a drawing, which has the
 * ink of the page on its paper.
 */
async function problemsOf(page: Page, axe: string): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await page.evaluate(axe);
  const { violations, incomplete } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] })})`,
  )) as Readonly<Record<'violations' | 'incomplete', readonly AxeFinding[]>>;
  const undecided = incomplete.map((finding) =>
    finding.id === 'color-contrast' ? { ...finding, nodes: finding.nodes.filter(({ html }) => !/^<t(ext|span)\b/.test(html)) } : finding,
  );
  return [...violations.flatMap((finding) => told(finding)), ...undecided.flatMap((finding) => told(finding, 'undecided, '))];
}

function told({ id, help, nodes }: AxeFinding, kind = ''): readonly string[] {
  return nodes.map(
    ({ target, any }) => `${kind}${id}: ${help} at ${JSON.stringify(target)} ${any.map(({ message }) => message).join('; ')}`,
  );
}
