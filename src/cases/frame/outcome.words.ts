import type { Language } from '../../../libs/web/views/index.js';
import { standardWords } from '../../pages/words/index.js';
import type { FollowUpKind, FollowUpOutcome } from '../../vocabulary/index.js';

const careDone = { en: 'It took place', es: 'Tuvo lugar' };

/** What came of a follow-up of this kind: nobody is called for the team's own care, so that nobody was reached. */
export function outcomeInWords(kind: FollowUpKind, outcome: FollowUpOutcome, language: Language): string {
  if (kind === 'post_action_support' && outcome === 'reached_ok') return careDone[language];
  return standardWords(language).followUpOutcome[outcome];
}
