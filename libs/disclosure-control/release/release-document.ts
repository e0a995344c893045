import { createHash } from 'node:crypto';
import { canonicalJson } from '../../event-sourcing/index.js';
import { RELEASES } from '../plan/periods.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { TierTable } from '../plan/program.js';
import { dueWith } from './known-cell.js';
import type { ReleasedArtefact, ReleasedCell } from './released-artefact.js';

/** Which release a document is of, and since when it is out. */
export interface ReleaseNamed {
  /** `requests-2025-Q1`, `contacts-2025-Y`; the same for every version. */
  readonly id: string;
  readonly year: number;
  /** From 1; one more with every restatement. */
  readonly version: number;
  /** The day of the calendar on which it came out, as in 2025-05-15. */
  readonly on: string;
  /** Of a second version, when its year was restated and why, as a standard value. */
  readonly restated?: { readonly on: string; readonly reason: string };
}

/** A table that some tier publishes; `included` says whether this year does, and `from` from which number of records on one does. */
export interface DocumentTable extends TierTable {
  readonly from: number;
  readonly included: boolean;
}

/** A cell with what it counts: months of a period, and of each classification it is split by the class, with all that it holds. */
export type DocumentCell = ReleasedCell & {
  readonly period: string;
  readonly span: TierTable['span'];
  readonly classes: Readonly<Record<string, { readonly code: string; readonly members: readonly string[] }>>;
  /** Names of the tables that it stands in. */
  readonly tables: readonly string[];
};

/**
 * A release as its readers get it: everything that is needed to read and to check it, and nothing else. Immutable; a skipped one has
 * no cells and says no cause.
 */
export interface ReleaseDocument extends ReleaseNamed {
  readonly format: 1;
  /** What is counted: `requests` or `contacts`. */
  readonly program: string;
  /** Q1 to Q4, or Y for the year. */
  readonly release: string;
  readonly verdict: 'published' | 'skipped';
  readonly tier: string;
  /** Records of the year that its tables were chosen for. */
  readonly expected: number;
  /** In the first year with these classes 1, and so on: where it is 1, classes may be other ones than the year before. */
  readonly classYear: number;
  /** The least count that is shown. */
  readonly k: number;
  /** By magnitude, what its figures are rounded to, in its unit. */
  readonly rounding: Readonly<Record<string, number>>;
  readonly tables: readonly DocumentTable[];
  readonly cells: readonly DocumentCell[];
  /** Sums that hold, by ids of cells; those of earlier releases of the year may be among them. */
  readonly relations: readonly { readonly total: string; readonly parts: readonly string[] }[];
  /** SHA-256 of all the rest, in hexadecimal; see `documentHash`. */
  readonly contentHash: string;
}

/** The document of a release that was decided under a plan. A function of its arguments alone: the same bytes every time. */
export function releaseDocument(named: ReleaseNamed, plan: PublicationPlan, artefact: ReleasedArtefact): ReleaseDocument {
  const { program } = plan;
  const release = RELEASES.findIndex((each) => each === artefact.release);
  const out = artefact.verdict === 'published' ? plan.due[release]! : 0;
  const due = new Set(out > 0 ? dueWith(plan, release) : []);
  const planned = new Map(plan.cells.map((cell) => [cell.id, cell]));
  const content: Omit<ReleaseDocument, 'contentHash'> = {
    format: 1,
    id: named.id,
    program: program.name,
    year: named.year,
    release: artefact.release,
    version: named.version,
    on: named.on,
    ...(named.restated && { restated: named.restated }),
    verdict: artefact.verdict,
    tier: plan.tier,
    expected: plan.expected,
    classYear: plan.classYear,
    k: plan.k,
    rounding: Object.fromEntries(program.magnitudes.map(({ name, base }) => [name, base])),
    tables: tablesOf(plan),
    cells: artefact.cells.map((cell) => {
      const { period, classes, tables } = planned.get(cell.id)!;
      const held = Object.entries(classes).map(([name, { code, members }]) => [name, { code, members }]);
      return { ...cell, period: period.code, span: period.span, classes: Object.fromEntries(held) as DocumentCell['classes'], tables };
    }),
    relations: plan.relations
      .filter(({ total, parts }) => [total, ...parts].some((cell) => due.has(cell)) && [total, ...parts].every((cell) => cell < out))
      .map(({ total, parts }) => ({ total: plan.cells[total]!.id, parts: parts.map((part) => plan.cells[part]!.id) })),
  };
  return { ...content, contentHash: documentHash(content) };
}

/** The text of a document: its JSON with keys in their order, so that it is the same bytes wherever it was kept meanwhile. */
export function documentText(document: ReleaseDocument): string {
  return canonicalJson(document);
}

/** The hash of a document: of its text without the hash itself. */
export function documentHash(content: Omit<ReleaseDocument, 'contentHash'>): string {
  const { contentHash: _, ...rest } = content as ReleaseDocument;
  return createHash('sha256').update(canonicalJson(rest)).digest('hex');
}

function tablesOf(plan: PublicationPlan): readonly DocumentTable[] {
  const included = new Set(plan.cells.flatMap(({ tables }) => tables));
  const tables = new Map<string, DocumentTable>();
  for (const tier of plan.program.tiers) {
    for (const table of tier.tables) {
      if (!tables.has(table.name)) tables.set(table.name, { ...table, from: tier.from, included: included.has(table.name) });
    }
  }
  return [...tables.values()];
}
