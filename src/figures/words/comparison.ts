import type { Language } from '../../../libs/web/views/index.js';
import type { Headline } from '../reading/headlines.js';
import { numberWords } from './number-words.js';
import { periodWords } from './period-words.js';

/**
 * How a figure has moved against a year before, as the end of a sentence: ", 7 more than in 2024 (112)".
 *
 * @param about before each number of a figure that is rounded: so is what two of them differ by
 */
export function comparison(
  { before, change }: Pick<Headline, 'before' | 'change'>,
  year: number,
  release: string,
  language: Language,
  about = '',
): string {
  const then = periodWords(year, release, language);
  if (change === null || before.kind !== 'shown') {
    if (before.kind === 'skipped') {
      return language === 'en' ? `; the release of ${then} was skipped` : `; se omitió la publicación para ${then}`;
    }
    if (before.kind === 'hidden') return language === 'en' ? `; the figure of ${then} is hidden` : `; la cifra para ${then} está oculta`;
    return language === 'en' ? `; there is no figure of ${then} to compare it with` : `; no hay cifra para ${then} con que comparar`;
  }
  const [amount, was] = [Math.abs(change), before.value].map((each) => `${about}${numberWords(each, language)}`);
  if (change === 0)
    return language === 'en' ? `, ${about}as many as in ${then}` : `, ${about === '' ? '' : 'más o menos '}lo mismo que en ${then}`;
  if (language === 'en') return `, ${amount} ${change > 0 ? 'more' : 'fewer'} than in ${then} (${was})`;
  return `, ${amount} ${change > 0 ? 'más' : 'menos'} que en ${then} (${was})`;
}
