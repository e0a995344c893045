import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice: argon2id with 19 MiB, two passes, one lane; some 50 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Letters. Below, a password can be tried out; above, hashing it is work that anybody could ask for. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** Beyond so many letters nothing becomes easier to guess, and estimating takes long. */
const ESTIMATED = 40;

/** Of five, from 0: what would hold against guesses without limit of number, at the speed of a slow hash. */
const SAFE = 3;

/** Letters that a password has beside the words of the trade. */
const OF_THEIR_OWN = 6;

/** How a password is stored. Any letter of any script counts, composed in one way; blanks around it, which keyboards add, do not. */
export function hashOfPassword(password: string): Promise<string> {
  return hash(asKept(password), COST);
}

/** The same text for one password however it is typed. */
function asKept(password: string): string {
  return password.normalize('NFKC').trim();
}

let ofNobody: Promise<string> | undefined;

/**
 * Whether it is the password. Where there is none to compare with, it takes as long, so that nobody learns by the clock who has one.
 *
 * @param stored as `hashOfPassword` gave it; null where there is none
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  ofNobody ??= hashOfPassword('of nobody at all');
  const typed = asKept(password);
  const isLonger = [...typed].length > PASSWORD_LENGTH.most;
  const same = await verify(stored ?? (await ofNobody), isLonger ? '' : typed);
  return same && stored !== null && !isLonger;
}

/**
 * What is wrong with a new password; null where nothing is. No rule of composition: length, and that it is neither a known password nor
 * made of words that anybody would try here first (ASVS 5.0, 6.2).
 *
 * @param ownWords of the program and the person, such as their names
 */
export async function passwordTrouble(password: string, ownWords: readonly string[]): Promise<'short' | 'long' | 'guessable' | null> {
  const typed = asKept(password);
  const { length } = [...typed];
  if (length < PASSWORD_LENGTH.least) return 'short';
  if (length > PASSWORD_LENGTH.most) return 'long';
  const words = [...wordsOf(ownWords)];
  if (isMadeOf(words, typed)) return 'guessable';
  const { score } = (await estimator()).check(typed.slice(0, ESTIMATED), words);
  return score < SAFE ? 'guessable' : null;
}

/** Whether hardly a letter is left once these words are taken out: years and signs beside them keep nobody from guessing. */
function isMadeOf(words: readonly string[], password: string): boolean {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const left = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), password.toLowerCase());
  return left.replaceAll(/[^\p{L}]/gu, '').length < OF_THEIR_OWN;
}

/** Words of the trade, which whoever knows us would try first. */
const TRADE = [
  'afterwatch',
  'peersupport',
  'dispatch',
  'dispatcher',
  'telecommunicator',
  'firefighter',
  'sheriff',
  'police',
  'debriefing',
  'nineoneone',
];

function wordsOf(ownWords: readonly string[]): ReadonlySet<string> {
  const words = ownWords.flatMap((text) => [text.replaceAll(/\s+/g, ''), ...text.split(/[^\p{L}\p{N}]+/u)]);
  return new Set([...words, ...TRADE].map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => word.length > 2));
}

interface Estimator {
  check(password: string, words: (string | number)[]): { readonly score: number };
}

let made: Promise<Estimator> | undefined;

/** Its lists of known passwords are large, and few starts of the service ever need them. */
function estimator(): Promise<Estimator> {
  made ??= (async () => {
    const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
    ]);
    // Each sign that may stand for a letter doubles the work: beyond a few, nobody's password is found by it.
    return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: 8 });
  })();
  return made;
}
