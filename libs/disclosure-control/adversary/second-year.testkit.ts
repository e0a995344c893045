import { publisher } from '../release/decide-release.js';
import { publishedShare, releaseYear } from '../release/release-year.js';
import type { Solver } from '../solver/solver.js';
import { attackYear } from './attack-year.js';
import { followingFigures, generatedFigures } from './run-suite.js';

/** That nobody learns anything from a year that was planned with what the year before published. */
export function expectNothingOfSecondYear(requests: number, seed: number, solver: Solver): void {
  const by = publisher(solver);
  const last = generatedFigures(requests, seed);
  const year = followingFigures(last, releaseYear(by, last), requests, seed + 1);
  const releases = releaseYear(by, year);
  const artefacts = releases.map(({ artefact }) => artefact);
  expect(attackYear(year, artefacts, solver).map(({ exact, present, narrowed }) => exact + present + narrowed)).toEqual([0, 0, 0, 0, 0]);
  expect(publishedShare(year, releases)).toBeGreaterThan(0.5);
}
