import type { Language } from '../../../libs/web/views/index.js';
import type { StandardWords } from './standard-words.js';
import { standardWordsEn } from './standard-words.en.js';
import { standardWordsEs } from './standard-words.es.js';

const inLanguage: Readonly<Record<Language, StandardWords>> = { en: standardWordsEn, es: standardWordsEs };

/** The words for all standard values: `standardWords(at.language).stage[row.stage]`. */
export function standardWords(language: Language): StandardWords {
  return inLanguage[language];
}
