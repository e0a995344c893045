import { generatedYear } from '../generator/generated-year.js';
import { REQUESTS } from '../generator/reference-program.js';
import { tierFor } from '../plan/program.js';
import { publicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import { publisher } from '../release/decide-release.js';
import { releaseYear } from '../release/release-year.js';
import { yearFigures } from '../release/year-figures.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { attackYear } from './attack-year.js';

const { classifications } = REQUESTS;
const recordsOf = (requests: number) => generatedYear({ requests, seed: 9001, classifications, agenciesBy: 'county', agencies: 80 });
const quarterOf = ({ month }: StatRecord) => Math.ceil(month / 3);
const ofOneUnit = (records: readonly StatRecord[]) => records.map((record) => ({ ...record, agencies: ['unit'] }));
const inOneClass = (records: readonly StatRecord[]) => records.map((record) => ({ ...record, classes: records[0]!.classes }));

/** Name, what was planned, k, the records, and whether anything can be shown of them. */
const ODD: readonly (readonly [string, number, number, readonly StatRecord[], boolean])[] = [
  ['nothing came and nothing was planned', 0, 5, [], false],
  ['forty came and nothing was planned', 0, 5, recordsOf(40), true],
  ['nothing came of 110', 110, 5, [], false],
  ['one came in each quarter', 110, 5, [1, 2, 3, 4].map((quarter) => recordsOf(110).find((each) => quarterOf(each) === quarter)!), false],
  ['all came from one unit', 110, 2, ofOneUnit(recordsOf(110)), false],
  [
    'all of a quarter came from one unit',
    110,
    5,
    recordsOf(110).flatMap((each) => (quarterOf(each) === 2 ? ofOneUnit([each]) : [each])),
    true,
  ],
  ['all were of one class', 110, 5, inOneClass(recordsOf(110)), true],
  ['all came in one month', 110, 3, recordsOf(110).map((record) => ({ ...record, month: 5 })), true],
  ['each came from a unit of its own', 110, 3, recordsOf(110).map((record) => ({ ...record, agencies: [record.id] })), true],
  ['no unit was named', 110, 5, recordsOf(110).map((record) => ({ ...record, agencies: [] })), false],
  ['twelve times as many came as were planned', 60, 5, recordsOf(720), true],
  ['a tenth came of what was planned', 110, 2, recordsOf(11), true],
];

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('a year in which', () => {
  it.each(ODD)('%s leaves every value of every small cell to every attacker', (_, planned, k, records, shows) => {
    const year = yearFigures(publicationPlan(REQUESTS, tierFor(REQUESTS, planned), planned, k), records, { p: 25, fewest: 3 });
    const artefacts = releaseYear(publisher(solver), year).map(({ artefact }) => artefact);
    expect(artefacts.some(({ cells }) => cells.some(({ status }) => status === 'shown'))).toBe(shows);
    for (const found of attackYear(year, artefacts, solver)) expect(found).toMatchObject({ exactSmall: 0, present: 0, narrowed: 0 });
  });
});
