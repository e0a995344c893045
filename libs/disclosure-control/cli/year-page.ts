import { contentOf } from '../plan/plan-cell.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import { publishedShare, type CertifiedRelease } from '../release/release-year.js';
import type { ReleasedCell } from '../release/released-artefact.js';
import type { ReleasedYear } from './show-year.js';

/** Two years of one program side by side: figures or intervals, the change where both years show a figure, and people and hours. */
export function yearPage([before, after]: readonly [ReleasedYear, ReleasedYear]): string {
  const { plan } = after.figures;
  const share = (year: ReleasedYear) => `${(100 * publishedShare(year.figures, year.releases)).toFixed(1)} % of the cells shown`;
  const known = new Map(before.figures.plan.cells.map((cell) => [cell.id, contentOf(cell)]));
  const last = new Map(cellsOf(before.releases).map((cell) => [known.get(cell.id)!, cell]));
  return [
    `${plan.program.name}: generated years ${before.seed} (tier ${before.figures.plan.tier}, ${share(before)}) and ${after.seed} (tier ${plan.tier}, ${share(after)})`,
    ...after.releases.flatMap((release, at) => releaseLines(release, before.releases[at]!, plan, last)),
    '',
    '',
  ].join('\n');
}

function releaseLines(
  { artefact }: CertifiedRelease,
  earlier: CertifiedRelease,
  plan: PublicationPlan,
  last: ReadonlyMap<string, ReleasedCell>,
): readonly string[] {
  if (!plan.cells.some(({ period }) => period.release === artefact.release)) return [];
  const title = `\nRelease ${artefact.release}: ${artefact.verdict}${earlier.artefact.verdict === artefact.verdict ? '' : `; the year before: ${earlier.artefact.verdict}`}`;
  const contents = new Map(plan.cells.map((cell) => [cell.id, contentOf(cell)]));
  const skippedQuarter = artefact.release === 'Y' && artefact.cells.some(({ id, status }) => id === 'Y' && status === 'masked');
  return [
    title,
    ...(skippedQuarter ? ['  (a quarter is hidden or was skipped; what would tell its figures by subtraction is an interval)'] : []),
    ...artefact.cells.map((cell) => {
      const then = last.get(contents.get(cell.id)!);
      const amounts = cell.status === 'shown' ? Object.entries(cell.amounts).map(([name, amount]) => `${name} ${amount}`) : [];
      return `  ${cell.id.padEnd(58)} ${text(then).padStart(8)} ${text(cell).padStart(8)} ${trend(then, cell).padStart(6)}  ${amounts.join(', ')}`.trimEnd();
    }),
  ];
}

function cellsOf(releases: readonly CertifiedRelease[]): readonly ReleasedCell[] {
  return releases.flatMap(({ artefact }) => artefact.cells);
}

function text(cell: ReleasedCell | undefined): string {
  if (cell === undefined) return '';
  return cell.status === 'shown' ? String(cell.count) : `${cell.lo}-${cell.hi}`;
}

/** From figures that are both shown, and from no others; a class that is new breaks the comparison. */
function trend(before: ReleasedCell | undefined, after: ReleasedCell): string {
  if (before === undefined) return 'new';
  if (before.status === 'masked' || after.status === 'masked') return '';
  const change = after.count - before.count;
  return change > 0 ? `+${change}` : String(change);
}
