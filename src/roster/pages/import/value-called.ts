import { nameKey } from '../../../../libs/text/index.js';
import { standardWords } from '../../../pages/words/index.js';
import { vocabularies } from '../../../vocabulary/index.js';
import type { ValueCalled } from '../../import-people/people-file.js';

/** By the code, or as the pages call it in either language. */
export const called: ValueCalled = (list, text) => {
  const key = nameKey(text);
  const words = [standardWords('en')[list], standardWords('es')[list]] as readonly Readonly<Record<string, string>>[];
  return vocabularies[list].find((code) => nameKey(code) === key || words.some((each) => nameKey(each[code] ?? '') === key));
};
