import type { PublicationPlan, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { RELEASES } from '../../../libs/disclosure-control/index.js';
import type { ApiClient } from '../api-client.js';

/** A release that is out, with the plan that it is of: what a skipped one would have shown stands there. */
export interface DemoRelease {
  readonly document: ReleaseDocument;
  readonly plan: PublicationPlan;
}

interface OnCalendar {
  readonly releaseId: string;
  readonly state: string;
}

interface Proven {
  readonly document: ReleaseDocument;
  readonly proof: { readonly plan: PublicationPlan };
}

/** Every release that is out, the first first. @param officer who may see what was skipped */
export async function demoReleases(officer: ApiClient): Promise<readonly DemoRelease[]> {
  const { releases } = await officer.get<{ releases: readonly OnCalendar[] }>('/releases');
  const out = releases.filter(({ state }) => state === 'published' || state === 'skipped').reverse();
  const found: DemoRelease[] = [];
  for (const { releaseId } of out) {
    const { document, proof } = await officer.get<Proven>(`/releases/${releaseId}/proof`);
    found.push({ document, plan: proof.plan });
  }
  return found;
}

/** For a terminal: of each program the releases made and skipped, and of each of its tables the cells shown. */
export function releaseLines(releases: readonly DemoRelease[], slowest: { readonly id: string; readonly ms: number }): readonly string[] {
  const programs = [...new Set(releases.map(({ document }) => document.program))];
  const skipped = releases.filter(({ document }) => document.verdict === 'skipped');
  return [
    `Releases on the dates of the calendar; the slowest, ${slowest.id}, was made in ${(slowest.ms / 1000).toFixed(1)} s:`,
    ...programs.map((program) => {
      const of = releases.filter(({ document }) => document.program === program);
      const without = of.filter(({ document }) => document.verdict === 'skipped').map(({ document }) => document.id);
      const names = without.length === 0 ? '' : `: ${without.join(', ')}`;
      return `  ${program}: ${of.length - without.length} made, ${without.length} skipped${names}`;
    }),
    ...(skipped.length === 0 ? ['  None was skipped, so there is none to see what that looks like.'] : []),
    'Cells of each table that are shown; those of a skipped release are not:',
    ...programs.flatMap((program) =>
      [...shownByTable(releases.filter(({ document }) => document.program === program))].map(([table, { cells, shown }]) => {
        const share = `${((100 * shown) / cells).toFixed(0)} %`.padStart(5);
        return `  ${share}  ${String(shown).padStart(4)} of ${String(cells).padEnd(4)}  ${program}, ${table}`;
      }),
    ),
  ];
}

/** By table of the plans, its cells in these releases, and how many of them are shown; a cell of two tables counts in each. */
export function shownByTable(releases: readonly DemoRelease[]): ReadonlyMap<string, { readonly cells: number; readonly shown: number }> {
  const found = new Map<string, { cells: number; shown: number }>();
  for (const { document, plan } of releases) {
    const shown = new Set(document.cells.flatMap(({ id, status }) => (status === 'shown' ? [id] : [])));
    const at = RELEASES.findIndex((release) => release === document.release);
    for (const { id, tables } of plan.cells.slice(at === 0 ? 0 : plan.due[at - 1]!, plan.due[at]!)) {
      for (const name of [...tables, 'all']) {
        const before = found.get(name) ?? { cells: 0, shown: 0 };
        found.set(name, { cells: before.cells + 1, shown: before.shown + Number(shown.has(id)) });
      }
    }
  }
  return found;
}
