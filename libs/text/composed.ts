/** More than any script puts on one letter: what Unicode calls safe for a stream (UAX 15, 13). */
const MOST_MARKS = 30;
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');

/** Whether some letter carries more marks than any script has. */
export function isOverMarked(text: string): boolean {
  return TOO_MANY_MARKS.test(text);
}

/**
 * The text normalized. Putting the marks of one letter in order takes the square of their number, which is 0.9 s for what a request may
 * hold: text with more marks on a letter than any script has stays as it is, and is no line that is kept (`holdsSomething`).
 */
export function composed(text: string, form: 'NFC' | 'NFKC'): string {
  return isOverMarked(text) ? text : text.normalize(form);
}
