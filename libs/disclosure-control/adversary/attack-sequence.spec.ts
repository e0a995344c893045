import { publisher, releaseYear } from '../index.js';
import { highsSolver } from '../solver/highs-solver.js';
import { attackSequence, type AttackedSequence, type PublishedYear } from './attack-sequence.js';
import { rerunOnWitnesses } from './rerun-on-witnesses.js';
import { DEFAULTS, FINE, generatedFigures } from './run-suite.js';
import type { Solver } from '../solver/solver.js';

describe('the attackers on a year as it came out', () => {
  const figures = generatedFigures(150, 6, undefined, FINE);
  let solver: Solver;
  let year: PublishedYear;
  beforeAll(async () => {
    solver = await highsSolver();
    const artefacts = releaseYear(publisher(solver), figures).map(({ artefact }) => artefact);
    year = { plan: figures.plan, records: figures.records, rules: DEFAULTS, artefacts };
  });
  const learned = ({ findings }: AttackedSequence) => findings.map(({ exact, present, narrowed }) => exact + present + narrowed);

  it('learn nothing at any of its releases, and no world is excluded by running the publisher again', () => {
    const attacked = attackSequence(year, solver);
    expect(learned(attacked)).toEqual(attacked.findings.map(() => 0));
    expect(attacked.findings.length).toBe(5);
    expect(Math.max(...attacked.findings.map(({ small }) => small))).toBeGreaterThan(0);
    expect(attacked.rerun).toMatchObject({ releases: 5, unlikeReleased: 0, otherwise: 0 });
    expect(attacked.rerun.worlds).toBeGreaterThan(0);
  });

  it('attack what is out of a year that goes on', () => {
    const attacked = attackSequence({ ...year, artefacts: year.artefacts.slice(0, 2) }, solver);
    expect(learned(attacked)).toEqual(attacked.findings.map(() => 0));
    expect(attacked.rerun).toMatchObject({ releases: 2, unlikeReleased: 0, otherwise: 0 });
  });

  it('find out a release that is of other records', () => {
    const others = generatedFigures(150, 7, undefined, FINE);
    const first = year.artefacts.slice(0, 1);
    expect(rerunOnWitnesses(publisher(solver), [figures], first)).toMatchObject({ releases: 1, unlikeReleased: 0 });
    expect(rerunOnWitnesses(publisher(solver), [others], first)).toMatchObject({ releases: 1, unlikeReleased: 1 });
  });
});
