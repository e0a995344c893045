import { createHash, randomBytes } from 'node:crypto';

/** Letters and digits that nobody mistakes for another, on paper or on the telephone (Crockford's 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MISTAKEN: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const GROUP = 4;

/**
 * A code of random letters in groups of four, to be read out or written down: 20 bits a group.
 *
 * @param groups 3 for what holds ten minutes, 4 for what is kept for years
 */
export function newCode(groups: number): string {
  const letters = [...randomBytes(groups * GROUP)].map((byte) => LETTERS[byte % LETTERS.length]!).join('');
  return letters.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** What somebody typed, as the code it stands for: case, blanks, dashes and letters that look alike aside. Null where it can be none. */
export function codeTyped(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[OIL]/g, (letter) => MISTAKEN[letter]!);
  return /^[0-9A-HJKMNP-TV-Z]{12,16}$/.test(letters) && letters.length % GROUP === 0 ? letters.replaceAll(/.{4}(?=.)/g, '$&-') : null;
}

/** How a code is stored: whoever steals the table has none. */
export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
