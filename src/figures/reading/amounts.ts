import type { DocumentCell, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { amountIn, changeBetween, SKIPPED, type Figure } from './figure.js';

/** By table, the rounded numbers that are told beside its counts: a request may have several follow-ups, and several referrals. */
const AMOUNTS = { follow_up: ['followUpsDue', 'followUpsDoneInTime'], referral: ['referralsOffered', 'referralsAccepted'] } as const;

/** A rounded number of the whole year that goes with a table. */
export interface Amount {
  readonly id: (typeof AMOUNTS)[keyof typeof AMOUNTS][number];
  readonly table: keyof typeof AMOUNTS;
  readonly now: Figure;
  readonly before: Figure;
  readonly change: number | null;
}

/** Those that the release has, from its total and that of the year before. */
export function amountsOf(document: ReleaseDocument, before: ReleaseDocument | undefined): readonly Amount[] {
  const figure = (release: ReleaseDocument | undefined, id: string): Figure =>
    release?.verdict === 'skipped' ? SKIPPED : amountIn(release && totalOf(release), id);
  return Object.entries(AMOUNTS).flatMap(([table, ids]) =>
    ids.flatMap((id): Amount[] => {
      const [now, then] = [figure(document, id), figure(before, id)];
      if (now.kind !== 'shown') return [];
      return [{ id, table: table as Amount['table'], now, before: then, change: changeBetween(then, now) }];
    }),
  );
}

/** The cell that counts everything of a release. */
export function totalOf({ cells, release }: ReleaseDocument): DocumentCell | undefined {
  return cells.find(({ period, classes }) => period === release && Object.keys(classes).length === 0);
}
