import { chromium, type Page } from 'playwright-core';
import { browserProgram } from '../../support/browser-program.js';
import { printReport } from '../print-report.js';
import { typed } from '../../../src/cli/typed.js';

/**
 * Prints a release of a running service as a tagged PDF for the board, from the page that leadership sees. It needs the packages of
 * development (`npm ci`) and their Chromium, or the Chrome of the machine.
 *
 *   npm run report -- --release requests-2025-Y [--as <id of somebody in leadership>] [--lang es] [--into file.pdf] [--port 3000]
 */
const { values } = typed(
  'npm run report -- --release NAME   prints a release as PDF; --as PERSON, --lang es, --into FILE, --port of the service',
  {
    options: {
      release: { type: 'string' },
      as: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      into: { type: 'string' },
      port: { type: 'string', default: process.env.PORT ?? '3000' },
    },
  },
);

const { release = '', lang, into = `${release}.pdf` } = values;
const baseUrl = `http://localhost:${values.port}`;
if (!/^[\w-]{1,60}$/.test(release)) end('--release takes the name of a release, such as requests-2025-Y.');
const { path, libraries } = await browserProgram();
const browser = await chromium.launch({
  executablePath: path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  env: { ...process.env, ...(libraries !== null && { LD_LIBRARY_PATH: libraries }) },
});
try {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const as = values.as ?? (await somebodyInLeadership(page));
  await context.request.post(`${baseUrl}/sign-in/pick`, { form: { personId: as }, headers: { 'sec-fetch-site': 'same-origin' } });
  const answer = await page.goto(`${baseUrl}/figures/${release}?lang=${lang === 'es' ? 'es' : 'en'}`);
  if (answer?.status() !== 200 || !page.url().includes(release)) end('No such release is out, or the person of --as may not see it.');
  await printReport(page, into);
  console.log(`The report is ${into}.`);
} finally {
  await browser.close();
}

/** The first whom the sign-in of a demo names so. */
async function somebodyInLeadership(page: Page): Promise<string> {
  await page.goto(`${baseUrl}/sign-in?lang=en`);
  const choice = page.locator('.choice', { hasText: 'Program leadership' }).locator('input').first();
  return (await choice.count()) > 0 ? (await choice.getAttribute('value'))! : end('Nobody is in leadership here. Name somebody with --as.');
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
