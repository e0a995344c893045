import { everyPage } from '../every-page.js';
import { faultsInSight, looks, looksOfUsualDay, outOfRoomWithLargeLetters, show, statesOn, visitAs } from '../page-states.js';
import { withGrounds } from './with-grounds.js';
import { typed } from '../../../src/cli/typed.js';

/**
 * Holds every page, empty, typical, overfull and with an error, at 320 and 1280 pixels, light and dark, and once in forced
 * colors and in Spanish, to the rules of accessibility, under the real security headers; and where it is narrow, that it fits with letters
 * twice as large. Ends with 1 where one is broken, or where it cannot be decided whether it is.
 *
 *   npm run accessibility [-- --only <name of a page>]
 */
const { values } = typed('npm run accessibility   checks every page at every width and in both colour schemes; --only WORD some of them', {
  options: { only: { type: 'string' } },
});
const pages = everyPage.filter(({ name }) => values.only === undefined || name.startsWith(values.only));
let seen = 0;
let broken = 0;

await withGrounds(['empty', 'typical', 'overfull'], async (browser, ground, kind) => {
  for (const look of [...looks(320, 1280), ...(kind === 'typical' ? looksOfUsualDay : [])]) {
    for (const shown of pages) {
      for (const state of statesOn(kind, shown)) {
        const visit = await visitAs(browser, ground, shown, look);
        const faults = await show(visit, ground, shown, state).then(
          async () => [...(await faultsInSight(visit)), ...(look.width < 600 ? await outOfRoomWithLargeLetters(visit) : [])],
          (error: Error) => [error.message],
        );
        await visit.end().catch((error: Error) => faults.push(error.message));
        seen += 1;
        broken += faults.length > 0 ? 1 : 0;
        for (const fault of faults) console.log(`${shown.name}, ${state}, ${Object.values(look).join(', ')}: ${fault}`);
      }
    }
  }
});
console.log(`${seen} views of ${pages.length} pages, ${broken} with a fault`);
process.exitCode = broken === 0 ? 0 : 1;
