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
  return `AW-${of}-${likeDigits(characters)}`;
}

/** Whether the whole of a reference was typed, and not its end alone, or its beginning. */
export function isWholeReference(typed: string): boolean {
  return /^AW\d{2}[0-9A-Z]{5}$/.test(plainDashes(tidyLine(typed)).toUpperCase().replaceAll(/[\s-]/g, ''));
}

const BEGUN = /(?<![^\s,;])AW(?:-(\d?)|[- ]?(\d{2})(?:-?([0-9A-Z]{0,5}))?)(?![^\s,;])/;

/**
 * The beginning of a reference among other words, with its stroke or without: AW-, AW-26, aw26-7k. Null where there is none.
 *
 * @returns the rest of what was typed beside it
 */
export function referenceBegunIn(typed: string): { readonly reference: string | null; readonly rest: string } {
  const line = plainDashes(tidyLine(typed));
  const [whole, ofYear = '', year, characters = ''] = BEGUN.exec(line.toUpperCase()) ?? [];
  if (whole === undefined) return { reference: null, rest: typed };
  const at = line.toUpperCase().indexOf(whole);
  const reference = year === undefined ? `AW-${ofYear}` : `AW-${year}-${likeDigits(characters)}`;
  return { reference, rest: `${line.slice(0, at)} ${line.slice(at + whole.length)}` };
}

/** A word as the beginning of the five characters that references of any year end with: a40, 7k3, avp. Null where none can begin so. */
export function referenceEndBegunBy(word: string): string | null {
  return /^[\da-tv-z]{2,5}$/.test(word) ? likeDigits(word.toUpperCase()) : null;
}

/** Letters that no reference has, as the digits that they look like. */
function likeDigits(characters: string): string {
  return characters.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
