import { wordsOf } from '../../../../../libs/text/index.js';
import type { DueBucket } from '../../../reading/due.js';
import { caseListWords } from './case-list.words.js';
import { soonViews } from './case-list-filter.js';

/** What else people call a list by how soon. */
const called: Readonly<Partial<Record<DueBucket, readonly string[]>>> = {
  overdue: ['urgent', 'urgente', 'overdue', 'late', 'atrasado', 'atrasados'],
  next_7_days: ['this week', 'esta semana'],
};

/** The lists by how soon that are called by exactly these words, in either language. @param words without case and accents */
export function chipWords(words: readonly string[]): readonly Exclude<DueBucket, 'later'>[] {
  const said = words.join(' ');
  const names = (list: (typeof soonViews)[number]) => [caseListWords('en')[list], caseListWords('es')[list], ...(called[list] ?? [])];
  return soonViews.filter((list) => names(list).some((name) => wordsOf(name).join(' ') === said));
}
