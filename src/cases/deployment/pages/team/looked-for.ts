import type { At } from '../../../../pages/at.js';
import { searchedIn, type Searched } from '../../../../pages/searched.js';

/** Of the searches that are kept with a session: those of all boards, each for the case on whose board it was. */
export const BOARD = 'board';

/** @returns its mark, for the address */
export function keepLooked({ searches }: Pick<At, 'searches'>, caseId: string, looked: string): Promise<string> {
  return searches.keep(BOARD, `${caseId} ${looked}`);
}

/** What somebody looked for on the board of a case; null where that was on the board of another. */
export async function lookedFor(at: Pick<At, 'searches'>, caseId: string, mark: string | undefined): Promise<Searched | null> {
  const searched = await searchedIn(at, BOARD, mark);
  const about = `${caseId} `;
  return searched?.typed.startsWith(about) ? { ...searched, typed: searched.typed.slice(about.length) } : null;
}
