import { figuresUnder, followingFigures } from '../adversary/run-suite.js';
import { CONTACTS, REQUESTS } from '../generator/reference-program.js';
import { tierFor, type StatisticalProgram, type Tier } from '../plan/program.js';
import { publicationPlan } from '../plan/publication-plan.js';
import { publisher } from '../release/decide-release.js';
import { publishedShare, releaseYear, type CertifiedRelease } from '../release/release-year.js';
import type { YearFigures } from '../release/year-figures.js';
import type { Solver } from '../solver/solver.js';
import { wholeNumber } from './options.js';
import { UsageError } from './usage-error.js';
import { yearPage } from './year-page.js';

/** What `year` is asked for; all as typed. */
export interface YearOptions {
  readonly requests?: string;
  readonly contacts?: string;
  readonly seed?: string;
  readonly tier?: string;
  readonly json?: boolean;
}

/** A generated year with its releases. */
export interface ReleasedYear {
  readonly seed: number;
  readonly figures: YearFigures;
  readonly releases: readonly CertifiedRelease[];
}

const K = 5;

/**
 * Two generated years of requests, and of contacts, as leadership would see them: the second is planned with what the first
 * published, and shown with the change from it. As tables for the eye or, with `json`, one object on one line.
 */
export function showYear(options: YearOptions, solver: Solver): string {
  const requests = wholeNumber(options.requests ?? '250', '--requests');
  const contacts = wholeNumber(options.contacts ?? String(2 * requests), '--contacts');
  const seed = wholeNumber(options.seed ?? '1', '--seed');
  const tier = options.tier === undefined ? tierFor(REQUESTS, requests) : REQUESTS.tiers.find(({ name }) => name === options.tier);
  if (tier === undefined)
    throw new UsageError(`--tier: ${options.tier} is not one of ${REQUESTS.tiers.map(({ name }) => name).join(', ')}`);
  const ofRequests = twoYears(REQUESTS, tier, requests, seed, solver);
  const ofContacts = twoYears(CONTACTS, tierFor(CONTACTS, contacts), contacts, seed, solver);
  if (!options.json) return yearPage(ofRequests) + yearPage(ofContacts);
  const [first, following] = ofRequests.map(plain);
  return `${JSON.stringify({ requests, ...first, following, contacts: ofContacts.map(plain) })}\n`;
}

function twoYears(
  program: StatisticalProgram,
  tier: Tier,
  count: number,
  seed: number,
  solver: Solver,
): readonly [ReleasedYear, ReleasedYear] {
  const by = publisher(solver, (line) => void process.stderr.write(`${program.name}, ${line}\n`));
  const figures = figuresUnder(publicationPlan(program, tier, count, K), count, seed);
  const releases = releaseYear(by, figures);
  const next = followingFigures(figures, releases, count, seed + 1);
  return [
    { seed, figures, releases },
    { seed: seed + 1, figures: next, releases: releaseYear(by, next) },
  ];
}

function plain({ seed, figures, releases }: ReleasedYear) {
  return {
    seed,
    tier: figures.plan.tier,
    publishedShare: publishedShare(figures, releases),
    releases: releases.map(({ artefact }) => artefact),
  };
}
