import { Client } from 'pg';
import { figuresUnder, DEFAULTS } from '../../../libs/disclosure-control/adversary/run-suite.js';
import { CONTACTS, REQUESTS } from '../../../libs/disclosure-control/generator/reference-program.js';
import {
  documentHash,
  publicationPlan,
  releaseDocument,
  RELEASES,
  tierFor,
  type ReleaseDocument,
  type ReleasedCell,
  type YearFigures,
} from '../../../libs/disclosure-control/index.js';
import type { StatisticalProgram } from '../../../libs/disclosure-control/plan/program.js';
import { dueWith } from '../../../libs/disclosure-control/release/known-cell.js';

/** The days of the calendar on which the releases of a year come out. */
const DAYS = ['05-15', '08-14', '11-14', '02-14', '03-01'];

export interface MadeUpYears {
  readonly requests: number;
  readonly contacts: number;
  readonly years: readonly number[];
  /** Cells that are hidden though they are not small. */
  readonly withheld?: readonly string[];
}

/**
 * Documents of years that were made up, in the tables that a year of their size has. Only what is small is hidden in them, and what is
 * named: they show what readers see, and are not audited, which takes seconds a year.
 */
export function madeUpReleases({ requests, contacts, years, withheld = [] }: MadeUpYears): readonly ReleaseDocument[] {
  return [
    { program: REQUESTS, expected: requests },
    { program: CONTACTS, expected: contacts },
  ].flatMap(({ program, expected }) => years.flatMap((year) => releasesOf(program, expected, year, withheld)));
}

function releasesOf(program: StatisticalProgram, expected: number, year: number, withheld: readonly string[]): readonly ReleaseDocument[] {
  const plan = publicationPlan(program, tierFor(program, expected), expected, DEFAULTS.k);
  const figures = figuresUnder(plan, expected, year);
  return RELEASES.flatMap((release, at) => {
    const cells = dueWith(plan, at).map((cell) => releasedCell(figures, cell, withheld));
    if (cells.length === 0) return [];
    const named = { id: `${program.name}-${year}-${release}`, year, version: 1, on: `${at < 3 ? year : year + 1}-${DAYS[at]}` };
    const artefact = { program: program.name, tier: plan.tier, release, verdict: 'published', cells, contentHash: '' } as const;
    return [releaseDocument(named, plan, artefact)];
  });
}

function releasedCell({ plan, counts, amounts }: YearFigures, cell: number, withheld: readonly string[]): ReleasedCell {
  const { id, classes, period } = plan.cells[cell]!;
  const count = counts[cell]!;
  if (count < plan.k) return { id, status: 'masked', lo: 0, hi: plan.k - 1 };
  if (withheld.includes(id)) return { id, status: 'masked', lo: Math.max(plan.k, count - 6), hi: count + 7 };
  const isTotal = Object.keys(classes).length === 0 && period.span !== 'month';
  const shown = plan.program.magnitudes.flatMap(({ name, base, tells }, at) =>
    tells === undefined || period.span === 'year' ? [[name, Math.round(amounts[at]![cell]! / base) * base]] : [],
  );
  return { id, status: 'shown', count, amounts: isTotal ? (Object.fromEntries(shown) as Record<string, number>) : {} };
}

/** The same release, skipped. */
export function asSkipped(document: ReleaseDocument): ReleaseDocument {
  return hashed({ ...document, verdict: 'skipped', cells: [], relations: [] });
}

/** A document with the hash of its content. */
export function hashed(document: ReleaseDocument): ReleaseDocument {
  return { ...document, contentHash: documentHash(document) };
}

/** Puts documents where readers find them, as the role that serves does. */
export async function putOut(appUrl: string, documents: readonly ReleaseDocument[]): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    for (const each of documents) {
      await client.query('INSERT INTO leadership.release_document VALUES ($1, $2, $3)', [each.id, each.version, JSON.stringify(each)]);
    }
  } finally {
    await client.end();
  }
}
