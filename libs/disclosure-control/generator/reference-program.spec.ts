import { shareOfYear } from '../plan/periods.js';
import { tierFor } from '../plan/program.js';
import { splitOf } from '../plan/table-split.js';
import { CONTACTS, REQUESTS } from './reference-program.js';

const K = 5;

describe.each([REQUESTS, CONTACTS])('the tables of $name', (program) => {
  it('come only from where on each of their cells is expected to hold twice the threshold', () => {
    const thin: string[] = [];
    for (let expected = 10 * K; expected <= 1000; expected++) {
      for (const table of tierFor(program, expected).tables) {
        const split = splitOf(program, table, expected, K);
        if (split === null) continue;
        const smallest = split.levels.reduce((product, { classes }) => product * Math.min(...classes.map(({ share }) => share)), 1);
        if (expected * shareOfYear(table.span) * smallest < 2 * K) thin.push(`${table.name} at ${expected}`);
      }
    }
    expect(thin).toEqual([]);
  });
});
