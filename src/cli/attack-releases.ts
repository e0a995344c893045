import 'reflect-metadata';
import { attackSequence } from '../../libs/disclosure-control/adversary/attack-sequence.js';
import { highsSolver } from '../../libs/disclosure-control/index.js';
import { systemClock } from '../../libs/web/http/index.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import { readConfig } from '../config/config.js';
import { openDatabase } from '../service/open-database.js';
import { openSources } from '../service/open-sources.js';
import { attackLines } from './attack/attack-lines.js';
import { typed } from './typed.js';
import { publishedYears } from './attack/published-years.js';

/**
 * `npm run adversary:releases`: every attacker of the suite at what an installation has published, as it came out. It reads the database of
 * the settings while the service does not run on the bundled one, and ends with code 1 where anything was learned.
 */
typed(
  'npm run adversary:releases   every attacker at what this installation (DATA_DIR, DATABASE_URL) has published; code 1 where anything is learned',
  {},
);
const config = readConfig(process.env);
const database = await openDatabase(config, (line) => console.log(line));
let learned = false;
try {
  const sources = await openSources({ config, urls: database.urls, clock: systemClock, log: openEventLog('error') });
  try {
    const years = await publishedYears(sources);
    if (years.length === 0) console.log('Nothing is out yet.');
    const solver = await highsSolver();
    for (const year of years) {
      const told = attackLines(year, attackSequence(year, solver));
      for (const line of told.lines) console.log(line);
      learned ||= told.learned;
    }
    console.log(learned ? '\nSomething was learned.' : '\nExact: 0. Presence proven: 0. Values excluded: 0.');
  } finally {
    await sources.close();
  }
} finally {
  await database.stop();
}
process.exit(learned ? 1 : 0);
