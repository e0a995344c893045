import type { KeptSearch, PageRequest } from '../../libs/web/forms/index.js';

/** What a mark of a search looks like in an address. */
export const SEARCH_MARK = /^[\w-]{8}$/;

/** What somebody looked for in a list, as the page shows it. */
export interface Searched {
  readonly typed: string;
  readonly mark: string;
}

/**
 * What a page of what was found shows: what was looked for under the mark of its address, in whichever window. Null where the address names
 * no search, or there is none of that mark any more, and the list is shown as it is.
 *
 * @param mark of the address
 */
export async function searchedIn(
  { searches }: Pick<PageRequest, 'searches'>,
  list: string,
  mark: string | undefined,
): Promise<Searched | null> {
  const kept: KeptSearch | null = mark === undefined ? null : await searches.of(list, mark);
  return kept && { typed: kept.text, mark: kept.mark };
}
