import { composed, isOverMarked } from './composed.js';

/** Takes no room, or room without ink: whatever a keyboard, a web page or another program put between letters. */
const BLANKS = /[\s\u2800\u115f\u1160\u3164\uffa0]+/gu;

/** Letters of scripts that are written joined, where a joiner tells two words apart that look alike otherwise. */
const JOINING = String.raw`\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Mongolian}`;
const STRAY_JOINERS = new RegExp(`(?<![${JOINING}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${JOINING}])`, 'gu');

/** Marks that turn the direction of what stands beside them. */
const DIRECTIONS = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;

/** What is never seen, but joiners, which are looked at by their neighbours, and directions, which are refused. */
const UNSEEN = new RegExp(
  `(?![${DIRECTIONS}\\u200c\\u200d])\\p{Default_Ignorable_Code_Point}|\\p{Cf}(?<![${DIRECTIONS}\\u200c\\u200d])`,
  'gu',
);

const SOMETHING = new RegExp(
  `^(?=.*(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}])[^${DIRECTIONS}\\p{Cc}\\p{Co}\\p{Cs}\\ufffd]*$`,
  'su',
);

/**
 * One line of text as it is kept, so that what looks the same is the same: composed (NFC), without what nobody sees, blanks of
 * every kind one space, none at the ends. What would turn the direction of other text is left, to be refused.
 */
export function tidyLine(given: string): string {
  const seen = given.replaceAll(BLANKS, ' ').replaceAll(UNSEEN, '').replaceAll(STRAY_JOINERS, '');
  return composed(seen, 'NFC').replaceAll(BLANKS, ' ').trim();
}

/**
 * Whether a line holds at least one letter or digit, and neither control characters nor marks that turn the direction of
 * what stands beside them, nor the one that stands for a character that could not be read, nor more marks on a letter than any script has.
 */
export function holdsSomething(line: string): boolean {
  return SOMETHING.test(line) && !isOverMarked(line);
}

/** Every dash a hyphen: telephones and word processors put another one in. */
export function plainDashes(text: string): string {
  return text.replaceAll(/[\p{Pd}\u2212]/gu, '-');
}
