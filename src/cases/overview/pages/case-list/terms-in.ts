import { beginWordsOf, wordsOf } from '../../../../../libs/text/index.js';
import type { AgencySought } from '../../../../agencies/agencies.queries.js';
import { standardWords } from '../../../../pages/words/index.js';
import { disciplines, incidentTypes, stages, urgencies } from '../../../../vocabulary/index.js';
import type { CaseTerm } from '../../case-list/fits-term.js';
import { chipWords } from './chip-words.js';
import { dateIn, monthIn, withSpelledDays } from './date-in.js';
import { referenceBegunIn, referenceEndBegunBy } from './reference-from.js';

/** What names there are to find cases by. */
export interface NamesKnown {
  readonly agencies: readonly AgencySought[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Words between others that mean nothing by themselves. */
const BETWEEN = new Set(['a', 'and', 'at', 'by', 'de', 'del', 'el', 'en', 'in', 'la', 'los', 'of', 'on', 'the', 'y']);

/**
 * What somebody typed as terms: the beginning of a reference or of its end, dates, months, the lists by how soon, and names of agencies, of
 * their cities and counties, of people and of standard values in either language, by the beginnings of their words. As many words as mean
 * something together are one term, by all that they mean; what means nothing is a term that fits no case.
 *
 * @param today a day
 */
export function termsIn(typed: string, known: NamesKnown, today: string): readonly CaseTerm[] {
  const { reference, rest } = referenceBegunIn(typed);
  const words = wordsOf(withSpelledDays(rest));
  const terms: CaseTerm[] = reference === null ? [] : [{ ...NOTHING, reference }];
  for (let at = 0; at < words.length;) {
    const date = dateIn(words.slice(at), today);
    if (date !== null) {
      terms.push({ ...(meaningOf(words.slice(at, at + date.words), known) ?? NOTHING), days: { first: date.day, last: date.day } });
      at += date.words;
      continue;
    }
    const { term, taken } = longest(words.slice(at), known);
    const month = monthIn(words.slice(at), today);
    // More words that mean something together are no month: May County.
    if (month !== null && taken <= month.words) {
      terms.push({ ...(taken === month.words ? (term ?? NOTHING) : NOTHING), days: { first: month.first, last: month.last } });
      at += month.words;
      continue;
    }
    if (term !== null || !BETWEEN.has(words[at]!))
      terms.push({ ...(term ?? NOTHING), referenceEnd: endBegunBy(words.slice(at, at + taken), term) });
    at += taken;
  }
  return terms;
}

/** Two letters that mean something else are the beginning of too many references to be meant as one. */
function endBegunBy([word, ...more]: readonly string[], term: CaseTerm | null): string | null {
  return more.length > 0 || (term !== null && word!.length < 3) ? null : referenceEndBegunBy(word!);
}

/** What people call what is wanted now. */
const URGENT = 'urgent urgente urgentes';

const NOTHING: CaseTerm = {
  agencyIds: [],
  incidentTypes: [],
  stages: [],
  urgencies: [],
  due: [],
  disciplines: [],
  people: [],
  days: null,
  reference: null,
  referenceEnd: null,
};

/** Whether words name a county, alone or as one: Johnson, condado de Johnson; every one of them is a county, and that is no name of it. */
function isPlace(county: string | null, words: readonly string[]): boolean {
  if (county === null) return false;
  return beginWordsOf(`${county} county condado de`, words) && words.some((word) => beginWordsOf(county, [word]));
}

function longest(words: readonly string[], known: NamesKnown): { readonly term: CaseTerm | null; readonly taken: number } {
  for (let taken = words.length; taken > 0; taken -= 1) {
    const term = meaningOf(words.slice(0, taken), known);
    if (term !== null) return { term, taken };
  }
  return { term: null, taken: 1 };
}

function meaningOf(words: readonly string[], { agencies, people }: NamesKnown): CaseTerm | null {
  if (words.every((word) => BETWEEN.has(word))) return null;
  const [en, es] = [standardWords('en'), standardWords('es')];
  const means = (name: string) => beginWordsOf(name, words);
  const term: CaseTerm = {
    agencyIds: agencies
      .filter(({ name, county, city }) => means(name) || isPlace(county, words) || means(city ?? ''))
      .map(({ agencyId }) => agencyId),
    people: people.filter(({ name }) => means(name)).map(({ id }) => id),
    incidentTypes: incidentTypes.filter((code) => means(en.incidentType[code]) || means(es.incidentType[code])),
    stages: stages.filter((code) => means(en.stage[code]) || means(es.stage[code])),
    urgencies: urgencies.filter((code) => means(en.urgency[code]) || means(es.urgency[code]) || (code === 'now' && means(URGENT))),
    due: chipWords(words),
    disciplines: disciplines.filter((code) => means(en.discipline[code]) || means(es.discipline[code])),
    days: null,
    reference: null,
    referenceEnd: null,
  };
  return Object.values(term).some((meant: CaseTerm[keyof CaseTerm]) => Array.isArray(meant) && meant.length > 0) ? term : null;
}
