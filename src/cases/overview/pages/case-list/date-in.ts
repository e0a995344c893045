const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

/** Numbers of which strokes or dots make a day: 11/30, 11/30/26, 30.11. and 30.11.2026. */
const NUMBERED = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?(?![\d/.])/g;

/**
 * What was typed, with days of numbers alone in a form that `dateIn` reads without its punctuation. Between strokes the month comes first,
 * as it does here, unless there is no such month; between dots the day.
 */
export function withSpelledDays(typed: string): string {
  return typed.replaceAll(NUMBERED, (whole, one: string, between: string, other: string, year: string | undefined) => {
    const [first, second] = [Number(one), Number(other)];
    const dayFirst = between === '.' || first > 12;
    const [month, day] = dayFirst ? [second, first] : [first, second];
    if (MONTHS[month - 1] === undefined || day < 1 || day > 31) return whole;
    const of = year === undefined ? '' : ` ${year.length === 2 ? `20${year}` : year}`;
    return ` ${MONTHS[month - 1]![0]} ${day}${of} `;
  });
}

/** A date at the beginning of some words, and how many of them it takes. */
export interface DateFound {
  readonly day: string;
  readonly words: number;
}

/**
 * The date with which some words begin, as people write one: 2026-11-30, 11/30/2026, Nov 30, 30 de noviembre, today, ayer. Without a year
 * it is the last one that was. Null where they begin otherwise.
 *
 * @param words without case, accents and punctuation
 * @param today a day
 */
export function dateIn(words: readonly string[], today: string): DateFound | null {
  const [first = ''] = words;
  if (first === 'today' || first === 'hoy') return { day: today, words: 1 };
  if (first === 'yesterday' || first === 'ayer') return { day: daysBefore(today, 1), words: 1 };
  const numbers = words.slice(0, 3).map((word) => (/^\d{1,4}$/.test(word) ? Number(word) : NaN)) as [number, number, number];
  if (/^\d{4}$/.test(first)) return found(numbers[0], numbers[1], numbers[2], 3);
  if (/^\d{4}$/.test(words[2] ?? '')) return found(numbers[2], numbers[0], numbers[1], 3) ?? named(words, today);
  return named(words, today);
}

/**
 * The month with which some words begin, with or without a year: Nov, noviembre de 2025. Without one it is the last that has begun. Null
 * where they begin otherwise.
 */
export function monthIn(
  words: readonly string[],
  today: string,
): { readonly first: string; readonly last: string; readonly words: number } | null {
  const month = monthOf(words[0] ?? '');
  if (month === null) return null;
  const skipped = words[1] === 'de' || words[1] === 'del' ? 1 : 0;
  const said = words[1 + skipped] ?? '';
  const isYear = /^(?:19[9]\d|20\d{2})$/.test(said);
  const thisYear = Number(today.slice(0, 4));
  const year = isYear ? Number(said) : month <= Number(today.slice(5, 7)) ? thisYear : thisYear - 1;
  const begins = `${year}-${String(month).padStart(2, '0')}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${begins}-01`, last: `${begins}-${last}`, words: isYear ? 2 + skipped : 1 };
}

function named(words: readonly string[], today: string): DateFound | null {
  const [first = '', ...others] = words;
  const dayFirst = /^\d{1,2}$/.test(first);
  const [of, rest] = dayFirst ? [others[0] === 'de' ? 1 : 0, others] : [0, words];
  const month = monthOf(rest[of] ?? '');
  const day = Number(dayFirst ? first : words[1]);
  if (month === null || !Number.isInteger(day)) return null;
  const taken = dayFirst ? 2 + of : 2;
  const skipped = words[taken] === 'de' || words[taken] === 'del' ? 1 : 0;
  const year = words[taken + skipped] ?? '';
  if (/^(?:19|20)\d{2}$/.test(year)) return found(Number(year), month, day, taken + skipped + 1);
  const thisYear = found(Number(today.slice(0, 4)), month, day, taken);
  return thisYear !== null && thisYear.day <= today ? thisYear : found(Number(today.slice(0, 4)) - 1, month, day, taken);
}

/** By its first three letters or more. */
function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const at = MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
  return at === -1 ? null : at + 1;
}

function found(year: number, month: number, day: number, words: number): DateFound | null {
  if (![year, month, day].every(Number.isInteger) || year < 1990 || year > 2099) return null;
  const said = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${said}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== said ? null : { day: said, words };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
