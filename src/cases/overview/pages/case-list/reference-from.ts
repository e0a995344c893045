import { plainDashes, tidyLine } from '../../../../../libs/text/index.js';

const WRITTEN = /^(?:AW(\d{2}))?([0-9A-Z]{5})$/;

/**
 * The reference that somebody meant: capital or small letters, with or without the strokes, the last five characters alone
 * (then of this year), and letters that no reference has read as the digits that they look like. Null where it is none.
 *
 * @param year four digits
 */
export function referenceFrom(typed: string, year: string): string | null {
  const [, of = year.slice(2), characters] = WRITTEN.exec(plainDashes(tidyLine(typed)).toUpperCase().replaceAll(/[\s-]/g, '')) ?? [];
  if (characters === undefined) return null;
  return `AW-${of}-${characters.replaceAll('O', '0').replaceAll(/[IL]/g, '1')}`;
}
