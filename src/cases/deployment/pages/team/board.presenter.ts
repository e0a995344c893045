import type { LinkQuery } from '../../../../../libs/web/views/index.js';
import type { NoticesTold } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import type { Searched } from '../../../../pages/searched.js';
import type { Candidate, CandidateLists } from '../../candidates/candidates.js';
import { isFoundBy, type MembersAbout } from './members-about.js';
import { toldOfCandidate } from './team-told.js';
import { boardRow, isCountedOn, type BoardRow } from './board-row.presenter.js';

export const boardLists = ['fit', 'ask-the-lead', 'not-possible'] as const;
export type BoardListName = (typeof boardLists)[number];

/** One list of the board: a part of it, and how many there are. */
export interface BoardList {
  readonly name: BoardListName;
  readonly rows: readonly BoardRow[];
  readonly count: number;
  /** The mark of the search that narrows it, for its links. */
  readonly found?: string;
  /** Where the list is looked through: what leads back and on. */
  readonly pages: { readonly previous: LinkQuery | null; readonly next: LinkQuery | null } | null;
}

export type BoardModel = Readonly<Record<'fit' | 'askTheLead' | 'notPossible', BoardList>> & { readonly searched: Searched | null };

/** Which list is looked through, and from where; the first of each where nobody says. */
export interface BoardPlace {
  readonly show?: BoardListName;
  readonly from?: number;
  /** What of a name, an agency or a discipline is looked for. */
  readonly searched?: Searched | null;
  readonly about?: MembersAbout;
  readonly told?: NoticesTold;
}

/** Of a long list the first are enough to choose from: whoever was called least recently stands first. */
const FIRST = 5;
/** So many stand on a page of one list. */
const PAGE = 20;

/** Whoever the team counts on is no choice any more; but that somebody on it has become impossible has to be seen. */
export function presentBoard(lists: CandidateLists, caseId: string, at: At, place: BoardPlace): BoardModel {
  const toChoose = (list: readonly Candidate[]) => list.filter((candidate) => !isCountedOn(candidate));
  const { searched = null, about } = place;
  const listOf = (name: BoardListName, list: readonly Candidate[]) => partOf(name, list, caseId, at, place);
  const found = (list: readonly Candidate[]) => list.filter((candidate) => isFoundBy(searched?.typed ?? '', candidate, about));
  return {
    searched,
    fit: listOf('fit', found(toChoose(lists.fit))),
    askTheLead: listOf('ask-the-lead', found(toChoose(lists.askTheLead))),
    notPossible: listOf('not-possible', found(lists.notPossible)),
  };
}

/** What was pressed and refused stays in sight, wherever in its list it stands. */
function partOf(
  name: BoardListName,
  list: readonly Candidate[],
  caseId: string,
  at: At,
  { show, from: asked = 0, searched = null, about, told = {} }: BoardPlace,
): BoardList {
  const through = show === name;
  const from = through && asked < list.length ? asked : 0;
  const until = through ? from + PAGE : searched === null ? FIRST : PAGE;
  const found = searched?.mark;
  const rows = list.map((candidate) =>
    boardRow(candidate, at, about?.get(candidate.memberId), toldOfCandidate(candidate, caseId, told, at)),
  );
  return {
    name,
    count: rows.length,
    found,
    rows: rows.filter(({ problem }, index) => (index >= from && index < until) || problem !== undefined),
    pages: through
      ? {
          previous: from > 0 ? { show, found, from: Math.max(0, from - PAGE) } : null,
          next: until < rows.length ? { show, found, from: until } : null,
        }
      : null,
  };
}
