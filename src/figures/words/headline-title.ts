import type { Language } from '../../../libs/web/views/index.js';
import type { Headline } from '../reading/headlines.js';
import { figureWords } from './figure-words.js';

/** What a number in large print is called. */
export function headlineTitle(id: Headline['id'], program: string, language: Language): string {
  const { headline } = figureWords(language);
  return id === 'total' ? headline.total[program as 'requests' | 'contacts'] : headline[id];
}
