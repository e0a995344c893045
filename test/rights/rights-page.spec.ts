import { caseRights, rights, type Right } from '../../src/rights.js';
import { expectCurrent } from '../support/kept-current.js';
import { everyFlip } from './flipped-rights.js';
import { rightsPage } from './rights-page.js';

const table: Readonly<Record<string, Right>> = rights;
/** Who acts and is nobody on the roster. */
const BESIDE: ReadonlySet<string> = new Set(['automation', 'operator']);
describe('the table of rights', () => {
  it('is what the page says, which changes with it and not by itself', async () => {
    await expectCurrent('docs/rights.md', rightsPage(), 'npm run rights');
  });

  it('changes in no row without the page', () => {
    const current = rightsPage();
    const flips = everyFlip();
    expect(flips.length).toBeGreaterThan(2000);
    expect(flips.filter(({ flipped }) => rightsPage(flipped) === current).map(({ what }) => what)).toEqual([]);
    const shown = Object.keys(table).map((name) => ({
      ...table,
      [name]: { ...table[name]!, hides: table[name]!.hides ? undefined : true },
    }));
    expect(shown.filter((each) => rightsPage(each as typeof table) === current)).toEqual([]);
  });

  it('gives nobody a case for being in leadership, a privacy officer or an administrator', () => {
    const given = Object.entries(caseRights as Readonly<Record<string, Right>>).flatMap(([name, { of }]) =>
      (['program_leadership', 'privacy_officer', 'administrator'] as const).flatMap((role) =>
        of[role] === undefined ? [] : [`${name}: ${role}`],
      ),
    );
    expect(given).toEqual([]);
  });

  it('lets nobody on the roster do what is done by the clock or by the operator, and neither of them anything else', () => {
    const apart = Object.values(table)
      .map(({ of }) => Object.keys(of))
      .filter((roles) => roles.some((role) => BESIDE.has(role)));
    expect(apart.length).toBeGreaterThan(5);
    expect(apart.filter((roles) => !roles.every((role) => BESIDE.has(role)))).toEqual([]);
  });

  it('lets the operator let people in, fill an empty system and act as those who are invented, and no more', () => {
    const given = Object.entries(table).flatMap(([name, { of }]) => (of.operator === undefined ? [] : [name]));
    expect(given).toEqual(['grant_from_host', 'add_first_person', 'begin_demo', 'act_as_invented', 'let_in_from_host']);
  });
});
