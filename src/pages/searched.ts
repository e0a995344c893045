import type { PageRequest } from '../../libs/web/forms/index.js';

/** What a mark of a search looks like in an address. */
export const SEARCH_MARK = /^[\w-]{8}$/;

/** What somebody looked for last in a list, as the page shows it. */
export interface Searched {
  readonly typed: string;
  readonly mark: string;
  /** The page was asked for by the mark of another search: in another window they have looked for something else since. */
  readonly isAnother: boolean;
}

/**
 * What a page of what was found shows: always what was looked for last. Null where the address names no search, or there is none any more,
 * and the list is shown as it is.
 *
 * @param mark of the address
 */
export async function searchedIn(
  { searches }: Pick<PageRequest, 'searches'>,
  list: string,
  mark: string | undefined,
): Promise<Searched | null> {
  const kept = mark === undefined ? null : await searches.of(list);
  return kept && { typed: kept.text, mark: kept.mark, isAnother: kept.mark !== mark };
}
