import { publisher } from '../release/decide-release.js';
import { highsSolver } from '../solver/highs-solver.js';
import { realPublisher } from './decider.js';
import { suiteRow, type Shape } from './exhaustive-suite.js';

/** Of what `exhaustive.spec.ts` takes, more years. */
const SHAPES: readonly (Shape & { readonly years: number })[] = [
  { k: 2, classes: 3, agencies: false, readByAgency: false, kind: 'totals', years: 4 },
  { k: 3, classes: 3, agencies: false, readByAgency: false, kind: 'lopsided', years: 4 },
  { k: 3, classes: 3, agencies: true, readByAgency: false, kind: 'alike', years: 2 },
];

it.each(SHAPES)(
  'small years leave every value of every cell that may be small (k = $k, agencies $agencies, planned $kind)',
  async ({ years, ...shape }) => {
    const row = suiteRow(realPublisher(publisher(await highsSolver())), shape, years, 11, () => undefined);
    expect(row).toMatchObject({ leaking: 0, years });
  },
  240_000,
);
