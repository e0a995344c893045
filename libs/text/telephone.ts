import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { composed } from './composed.js';
import { plainDashes, tidyLine } from './tidy-line.js';

/** Longest text in which somebody may write a number. */
export const LONGEST_TELEPHONE = 60;

/** Numbers without a country in front are of this one. */
const HOME = 'US';

/** What people write between a number and its extension, `#12` and `ext: 12` among it. */
const EXTENSION = /[\s,;]*(?:\(\s*)?(?:extension|extn|ext|xtn|x|#|anexo|interno|int)[\s.:#=]*(\d{1,8})\s*\)?$|\s*[,;]\s*(\d{1,6})$/i;

/** A number that is dialled within a house or a town, where no country and no area is written. */
const LOCAL = /^(?=.*[1-9])\d{3,8}$/;

/** What may stand around and between digits. Anything else is a word, which nobody can dial. */
const WRITTEN = /^\+?[\d\s().\/-]+$/;

/** How a number abroad is dialled from here, and from many other places. */
const ABROAD = /^(?:00|011)(?=[\s().-]*[1-9])/;

interface Parts {
  readonly number: string;
  readonly extension: string | null;
}

/**
 * A number as it is kept: `+18165550143`, with an extension `+18165550143;ext=12`, so that one number is one text however it
 * was written; a number within a house or a town by its digits. Null where nobody could dial it.
 */
export function keptTelephone(given: string): string | null {
  const parts = partsOf(given);
  if (parts === null) return null;
  return parts.extension === null ? parts.number : `${parts.number};ext=${parts.extension}`;
}

/** A number as people write it: `(816) 555-0143 ext. 12`; text that is no number, as it is. */
export function shownTelephone(text: string): string {
  const parts = partsOf(text);
  if (parts === null) return text;
  return parts.extension === null ? written(parts.number) : `${written(parts.number)} ext. ${parts.extension}`;
}

/** The address that dials a number and then its extension (RFC 3966); null for text that is no number. */
export function dialled(text: string): string | null {
  const kept = keptTelephone(text);
  return kept === null ? null : `tel:${kept}`;
}

function partsOf(given: string): Parts | null {
  const line = plainSigns(given);
  if (line.length > LONGEST_TELEPHONE) return null;
  const [, named, bare] = EXTENSION.exec(line) ?? [];
  const extension = named ?? bare ?? null;
  const rest = (extension === null ? line : line.replace(EXTENSION, '')).trim();
  if (!WRITTEN.test(rest)) return null;
  const known = parsePhoneNumberFromString(rest.replaceAll('/', '-').replace(ABROAD, '+'), HOME);
  if (known?.isPossible()) return { number: known.number, extension };
  const digits = rest.replaceAll(/\D/g, '');
  return LOCAL.test(digits) && !rest.startsWith('+') ? { number: digits, extension } : null;
}

/** Every dash a hyphen, every digit one of ten, and none of the marks that a phone puts around a number that is copied. */
function plainSigns(given: string): string {
  const line = composed(tidyLine(given.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')), 'NFKC');
  return plainDashes(line)
    .replace(/^tel:/i, '')
    .replaceAll(/[\u00b7\u2022\u2219\u2027\u30fb]/gu, '.')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(/\p{Nd}/gu, digitOf);
}

/** The digit of another script as one of ours: those of a script stand one behind the other, from its zero on. */
function digitOf(digit: string): string {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - value - 1))) value += 1;
  return String(value);
}

function written(number: string): string {
  const [, area, office, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  if (area !== undefined) return `(${area}) ${office}-${line}`;
  if (number.startsWith('+')) return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
  return number.length === 7 ? `${number.slice(0, 3)}-${number.slice(3)}` : number;
}
