import { REQUESTS } from '../generator/reference-program.js';
import { generatedYear } from '../generator/generated-year.js';
import { tierFor, type StatisticalProgram, type Tier } from '../plan/program.js';
import { publicationPlan, type PublicationPlan } from '../plan/publication-plan.js';
import { publisher } from '../release/decide-release.js';
import { planAfter } from '../release/plan-after.js';
import { publishedShare, releaseYear, type CertifiedRelease } from '../release/release-year.js';
import { yearFigures, type YearFigures } from '../release/year-figures.js';
import type { Solver } from '../solver/solver.js';
import { attackYear, type Findings } from './attack-year.js';
import { positiveControls } from './positive-controls.js';

/** Leadership's threshold and the confidential parameters (specification 2.4). */
export const DEFAULTS = { k: 5, p: 25, fewest: 3, agencies: 80 } as const;

/** One generated year: what was published of it and what every attacker got out of it. */
export interface AttackedYear {
  readonly requests: number;
  readonly tier: string;
  readonly seed: number;
  readonly share: number;
  readonly skipped: number;
  readonly findings: readonly Findings[];
  readonly controls: readonly Findings[];
}

/**
 * The same program with the classes of the year in every table: more small cells, so more to attack, than a plan that
 * joins them.
 */
export const FINE: StatisticalProgram = { ...REQUESTS, leastPerCell: 0 };

/** The figures of a generated year under the plan of its volume. */
export function generatedFigures(
  requests: number,
  seed: number,
  tier: Tier = tierFor(REQUESTS, requests),
  program = REQUESTS,
): YearFigures {
  return figuresUnder(publicationPlan(program, tier, requests, DEFAULTS.k), requests, seed);
}

/** The figures of a generated year, planned with what the year before published (specification 2.2 P4, P6, 2.6 C2). */
export function followingFigures(last: YearFigures, releases: readonly CertifiedRelease[], requests: number, seed: number): YearFigures {
  const artefacts = releases.map(({ artefact }) => artefact);
  return figuresUnder(planAfter(last.plan, artefacts), requests, seed);
}

/** A generated year of whatever the plan counts; the agencies of contacts are responders, placed by discipline. */
export function figuresUnder(plan: PublicationPlan, requests: number, seed: number): YearFigures {
  const { classifications } = plan.program;
  const agenciesBy = classifications.some(({ name }) => name === 'county') ? 'county' : 'discipline';
  return yearFigures(plan, generatedYear({ requests, seed, classifications, agenciesBy, agencies: DEFAULTS.agencies }), DEFAULTS);
}

/**
 * Publishes a generated year and lets every attacker at it. The publishers known to leak get the same records in tables
 * with the classes of the year, which leave them enough small cells to be judged by.
 */
export function attackedYear(requests: number, seed: number, solver: Solver, program: StatisticalProgram = REQUESTS): AttackedYear {
  const tier = tierFor(program, requests);
  const year = generatedFigures(requests, seed, tier, program);
  const releases = releaseYear(publisher(solver), year);
  const findings = attackYear(
    year,
    releases.map(({ artefact }) => artefact),
    solver,
  );
  return {
    ...summary(year, releases),
    requests,
    seed,
    findings,
    controls: positiveControls(generatedFigures(requests, seed, tier, FINE), solver),
  };
}

function summary(year: YearFigures, releases: readonly CertifiedRelease[]) {
  return {
    tier: year.plan.tier,
    share: publishedShare(year, releases),
    skipped: releases.filter(({ artefact }, at) => artefact.verdict === 'skipped' && year.plan.due[at]! > (year.plan.due[at - 1] ?? 0))
      .length,
  };
}
