import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import { agencyReaders, singleCaseReaders } from '../release/agency-readers.js';
import { flawsOf, releaseView, type Certificate } from '../release/certificate.js';
import { isNearlyOfOne, releaseInHand, type Publisher } from '../release/decide-release.js';
import { dueWith, knownAfter, type Outcome, type Status } from '../release/known-cell.js';
import { auditedPart } from '../release/publisher.js';
import type { CertifiedRelease } from '../release/release-year.js';
import { releasedArtefact } from '../release/released-artefact.js';
import { shownAmounts } from '../release/shown-amounts.js';
import { yearFigures, type YearFigures } from '../release/year-figures.js';
import type { ConcentrationRules } from '../rules/concentration.js';
import { counted, workUpTo } from '../solver/counted-solver.js';
import { changedRecords } from './changed-records.js';
import { causeOfHold } from './judged-difference.js';

/** A year that is out, and what it would be restated to. */
export interface YearRestatement {
  readonly plan: PublicationPlan;
  readonly rules: ConcentrationRules;
  /** What came of its releases, in the order of their dates. */
  readonly history: readonly Outcome[];
  /** What it was made of. */
  readonly before: readonly StatRecord[];
  /** The same records as they should have been, without those that should not have counted. */
  readonly after: readonly StatRecord[];
}

/** Why a year stays of which nothing was put right: the one cause that tells nothing of what is hidden. */
export const NOTHING_IS_OTHERWISE = 'nothing of it is otherwise';

/** All releases of the year anew, or why the year stays as it is; the cause is the program's own. */
export type RestatedYear =
  { readonly verdict: 'restated'; readonly releases: readonly CertifiedRelease[] } | { readonly verdict: 'held'; readonly cause: string };

/**
 * Decides whether a year is restated as a whole. The very same cells are hidden in both versions, and none of them differs in any record:
 * so whoever has both knows of what is hidden what the first one told, and nothing else. Which records differ is then the same in every
 * world that agrees with the first version, and so is the decision. What is shown differs by what could be shown as a figure
 * (`causeOfHold`). Each release is audited again as it would stand, for everybody and for every agency. Fails closed: what is not proven is
 * held.
 *
 * @throws RangeError where a record enters the year
 */
export function restateYear(by: Publisher, asked: YearRestatement): RestatedYear {
  const { plan, rules, history, before, after } = asked;
  if (history.length < plan.due.length || history.some(({ kind }) => kind === 'skipped')) return held('a release of it was skipped');
  const [first, second] = [yearFigures(plan, before, rules), yearFigures(plan, after, rules)];
  const known = knownAfter(plan, history);
  if (known.some((each, cell) => each !== (typeof each === 'number' ? first.counts : first.status)[cell]))
    return held('its records are not those that it was made of');
  const changed = changedRecords(plan, before, after);
  if (changed.length === 0) return held(NOTHING_IS_OTHERWISE);

  const anew = history.map((_, release): Outcome => {
    const cells = dueWith(plan, release).map((cell) => (typeof known[cell] === 'number' ? second.counts[cell]! : (known[cell] as Status)));
    return { kind: 'published', cells };
  });
  for (const [release] of history.entries()) {
    const amounts = shownAmounts(first, history.slice(0, release + 1));
    for (const cell of dueWith(plan, release)) {
      const shown = typeof known[cell] === 'number' ? amounts(cell) : null;
      const cause = causeOfHold(plan.cells[cell]!, shown, changed, asked);
      if (cause !== null) return held(cause);
    }
  }
  const lost = plan.cells.find((_, cell) => second.status[cell] !== (typeof known[cell] === 'number' ? 'neither' : known[cell]));
  if (lost !== undefined) return held(`${lost.id} is shown, and would have to be hidden`);
  const other = withOtherMagnitudes(first, history, second, anew);
  if (other !== undefined) return held(`${other} would show other magnitudes than before`);
  return releasedAnew(by, second, anew);
}

/** The first cell of which one version shows a magnitude that the other keeps back: what both show tells by how much it differs. */
function withOtherMagnitudes(
  first: YearFigures,
  history: readonly Outcome[],
  second: YearFigures,
  anew: readonly Outcome[],
): string | undefined {
  for (const [release] of history.entries()) {
    const [was, is] = [shownAmounts(first, history.slice(0, release + 1)), shownAmounts(second, anew.slice(0, release + 1))];
    const cell = dueWith(first.plan, release).find((each) => Object.keys(was(each)).join() !== Object.keys(is(each)).join());
    if (cell !== undefined) return first.plan.cells[cell]!.id;
  }
  return undefined;
}

/** Every release with the figures of the second version, audited and certified; held where anything is not proven. */
function releasedAnew(by: Publisher, year: YearFigures, outcomes: readonly Outcome[]): RestatedYear {
  const releases: CertifiedRelease[] = [];
  for (const [release, outcome] of outcomes.entries()) {
    if (isNearlyOfOne(year, release)) return held('hardly anything would be left beside the cases of one agency');
    const upToIt = outcomes.slice(0, release + 1);
    const certificate = certified(by, year, upToIt);
    const artefact = certificate && releasedArtefact(year, upToIt, counted(by.solver, workUpTo(by.limits.everybody)));
    if (!certificate || !artefact) return held('what it would show is not proven safe');
    releases.push({ outcome, artefact, certificate });
  }
  return { verdict: 'restated', releases };
}

/** What proves a release that is out already, or would be; null where nothing does. */
function certified(by: Publisher, year: YearFigures, upToIt: readonly Outcome[]): Certificate | null {
  const release = upToIt.length - 1;
  const hand = releaseInHand(year, upToIt.slice(0, release), by.limits);
  const all = knownAfter(year.plan, upToIt);
  const known = hand.audited.cells.map((cell) => all[cell]!);
  // What is still to come of the year is out as well, and audited with its own release.
  const witnesses = auditedPart(by, hand, known, { coming: false });
  if (witnesses === null) return null;
  const readers =
    hand.beside > 0 ? [...singleCaseReaders(hand.plan, hand.audited, known), ...agencyReaders(year, hand.audited, known)] : [];
  for (const reader of readers) {
    const read = { ...hand, work: workUpTo(by.limits.reader) };
    if (auditedPart(by, read, known, { reader, seeds: witnesses, coming: false }) === null) return null;
  }
  const certificate = { witnesses };
  return flawsOf(releaseView(year, upToIt, release)!, certificate).length === 0 ? certificate : null;
}

function held(cause: string): RestatedYear {
  return { verdict: 'held', cause };
}
