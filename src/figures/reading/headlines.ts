import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { totalOf } from './amounts.js';
import { ABSENT, amountIn, changeBetween, countIn, SKIPPED, type Figure } from './figure.js';

/** A number in large print. */
export interface Headline {
  /** `follow_ups` counts requests whose follow-ups were all done in time. */
  readonly id: 'total' | 'people' | 'follow_ups' | 'contacts' | 'hours';
  readonly now: Figure;
  readonly before: Figure;
  readonly change: number | null;
}

type Release = ReleaseDocument | undefined;

/**
 * The numbers of a release in large print. One of requests names the contacts of the same period too, from the release of those: a board
 * asks for both.
 *
 * @param all the releases that are out
 */
export function headlinesOf(document: ReleaseDocument, all: readonly ReleaseDocument[]): readonly Headline[] {
  const { release } = document;
  const of = (program: string, year: number) =>
    all.find((each) => each.program === program && each.year === year && each.release === release);
  const before = of(document.program, document.year - 1);
  if (totalOf(document) === undefined) return [];
  const told = (id: Headline['id'], figure: (release: Release) => Figure, now: Release = document, then: Release = before): Headline => {
    const [is, was] = [figure(now), figure(then)];
    return { id, now: is, before: was, change: changeBetween(was, is) };
  };
  const total = told('total', totalIn);
  const hours = told('hours', inTotal('quarterHours', 4));
  if (document.program !== 'requests') return [total, hours].filter(isToldOf);
  const contacts = told('contacts', totalIn, of('contacts', document.year), of('contacts', document.year - 1));
  const followed = document.tables.some(({ included, by }) => included && by.some(({ classification }) => classification === 'follow_up'));
  const followUps = followed ? [told('follow_ups', doneInTime)] : [];
  return [total, told('people', inTotal('participants')), ...followUps, contacts, hours].filter(isToldOf);
}

/** The total of a release. */
export function totalIn(release: Release): Figure {
  return release?.verdict === 'skipped' ? SKIPPED : countIn(release && totalOf(release));
}

/** Rounded numbers may be kept back; of the others it is said why there is none. */
function isToldOf({ id, now }: Headline): boolean {
  return now.kind !== 'absent' || (id !== 'people' && id !== 'hours');
}

function inTotal(name: string, per = 1): (release: Release) => Figure {
  return (release) => (release?.verdict === 'skipped' ? SKIPPED : amountIn(release && totalOf(release), name, per));
}

function doneInTime(release: Release): Figure {
  if (release === undefined) return ABSENT;
  if (release.verdict === 'skipped') return SKIPPED;
  return countIn(release.cells.find(({ period, classes }) => period === release.release && classes.follow_up?.code === 'done_in_time'));
}
