import { beginWordsOf, wordsOf } from '../../../../../libs/text/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import { disciplines, incidentTypes, stages, urgencies } from '../../../../vocabulary/index.js';
import type { CaseTerm } from '../../case-list/fits-term.js';
import { dateIn } from './date-in.js';

/** What names there are to find cases by. */
export interface NamesKnown {
  readonly agencies: readonly { readonly agencyId: string; readonly name: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Words between others that mean nothing by themselves. */
const BETWEEN = new Set(['a', 'and', 'at', 'by', 'de', 'del', 'el', 'en', 'in', 'la', 'los', 'of', 'on', 'the', 'y']);

/**
 * What somebody typed as terms: dates, and names of agencies, of people and of standard values in either language, by the beginnings of
 * their words. As many words as mean something together are one term, by all that they mean; what means nothing is a term that fits no case.
 *
 * @param today a day
 */
export function termsIn(typed: string, known: NamesKnown, today: string): readonly CaseTerm[] {
  const words = wordsOf(typed);
  const terms: CaseTerm[] = [];
  for (let at = 0; at < words.length;) {
    const date = dateIn(words.slice(at), today);
    if (date !== null) {
      terms.push({ ...(meaningOf(words.slice(at, at + date.words), known) ?? NOTHING), day: date.day });
      at += date.words;
      continue;
    }
    const { term, taken } = longest(words.slice(at), known);
    if (term !== null) terms.push(term);
    else if (!BETWEEN.has(words[at]!)) terms.push(NOTHING);
    at += taken;
  }
  return terms;
}

const NOTHING: CaseTerm = { agencyIds: [], incidentTypes: [], stages: [], urgencies: [], disciplines: [], people: [], day: null };

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
    agencyIds: agencies.filter(({ name }) => means(name)).map(({ agencyId }) => agencyId),
    people: people.filter(({ name }) => means(name)).map(({ id }) => id),
    incidentTypes: incidentTypes.filter((code) => means(en.incidentType[code]) || means(es.incidentType[code])),
    stages: stages.filter((code) => means(en.stage[code]) || means(es.stage[code])),
    urgencies: urgencies.filter((code) => means(en.urgency[code]) || means(es.urgency[code])),
    disciplines: disciplines.filter((code) => means(en.discipline[code]) || means(es.discipline[code])),
    day: null,
  };
  return Object.values(term).some((meant: CaseTerm[keyof CaseTerm]) => meant !== null && meant.length > 0) ? term : null;
}
