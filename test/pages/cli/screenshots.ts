import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyPage } from '../every-page.js';
import { looks, show, statesOn, visitAs, type Look } from '../page-states.js';
import type { GroundKind } from '../page-ground.js';
import { withGrounds } from './with-grounds.js';
import { typed } from '../../../src/cli/typed.js';

/**
 * Takes a picture of every page, on a phone and at a desk, light and dark, empty, typical, overfull and with an error, into
 * `screenshots/`.
 *
 *   npm run screenshots [-- --only <name of a page> --ground typical]
 *   npm run screenshots -- --pictures      takes those of the README anew, and nothing else
 */
const { values } = typed(
  'npm run screenshots   takes a picture of every page; --pictures takes those of the README, --only WORD some of them',
  {
    options: {
      only: { type: 'string' },
      ground: { type: 'string' },
      into: { type: 'string', default: 'screenshots' },
      pictures: { type: 'boolean', default: false },
    },
  },
);
const inReadme: readonly (Look & { readonly name: string })[] = [
  { name: 'work', width: 390, scheme: 'dark' },
  { name: 'case', width: 390, scheme: 'light' },
  { name: 'cases', width: 1280, scheme: 'light' },
];
if (values.pictures) await picturesOfReadme();
else await everyPicture();

async function everyPicture(): Promise<void> {
  const grounds: readonly GroundKind[] = (['empty', 'typical', 'overfull'] as const).filter(
    (kind) => values.ground === undefined || kind === values.ground,
  );
  const pages = everyPage.filter(({ name }) => values.only === undefined || name.startsWith(values.only));
  await mkdir(values.into, { recursive: true });
  let taken = 0;
  await withGrounds(grounds, async (browser, ground, kind) => {
    for (const look of looks(390, 1280)) {
      for (const shown of pages) {
        for (const state of statesOn(kind, shown)) {
          const visit = await visitAs(browser, ground, shown, look);
          await show(visit, ground, shown, state).catch((error: Error) => console.error(error.message));
          const picture = await visit.page.screenshot({ fullPage: true });
          await writeFile(join(values.into, `${shown.name}-${state}-${look.width}-${look.scheme}.png`), picture);
          await visit.end().catch((error: Error) => console.error(`${shown.name}, ${state}: ${error.message}`));
          taken += 1;
        }
      }
    }
  });
  console.log(`${taken} pictures in ${values.into}/`);
}

async function picturesOfReadme(): Promise<void> {
  await mkdir('docs/pictures', { recursive: true });
  await withGrounds(['typical'], async (browser, ground) => {
    for (const { name, ...look } of inReadme) {
      const shown = everyPage.find((page) => page.name === name)!;
      const visit = await visitAs(browser, ground, shown, look);
      await show(visit, ground, shown, 'typical');
      await writeFile(`docs/pictures/${name}.png`, await visit.page.screenshot());
      await visit.end();
    }
  });
}
