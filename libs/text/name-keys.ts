/** Letters that are another one with a stroke or a tail, which no decomposition takes apart. */
const LIKE: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't' };
const ALIKE = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'gu');

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll(ALIKE, (letter) => LIKE[letter]!)
    .normalize('NFC');
}

/** The same for two names that differ in case, accents, blanks and punctuation alone: what is asked for one registered already. */
export function nameKey(name: string): string {
  return plain(name).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/**
 * Where a name stands in a list that a database pages, compared by code points: É with E, Ö with O, 9 before 10. It hangs
 * on no collation of a server, which may be another after an upgrade.
 */
export function sortKey(name: string): string {
  const words = plain(name)
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return `${words.replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'))}\u0001${name}`;
}

/** The words of a text as they are compared: without case, accents and punctuation. */
export function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Whether every one of these words begins a word of the text. */
export function beginWordsOf(text: string, words: readonly string[]): boolean {
  const all = wordsOf(text);
  return words.every((word) => all.some((each) => each.startsWith(word)));
}
