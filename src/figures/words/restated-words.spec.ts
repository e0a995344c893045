import { restatementReasons, type RestatementReason } from '../../vocabulary/index.js';
import { restatedSentence, restatedWords } from './restated-words.js';

describe('the sentence of a release that was restated', () => {
  it('has words for every reason for which a year is restated, in each language', () => {
    for (const language of ['en', 'es'] as const) {
      // A reason without words does not compile.
      const reasons: Readonly<Record<RestatementReason, string>> = restatedWords(language).reasons;
      expect(Object.keys(reasons).sort()).toEqual([...restatementReasons].sort());
    }
  });

  it('says the day and the reason', () => {
    const restated = { on: '2026-03-02', reason: 'counted_what_never_was' };
    expect(restatedSentence(restated, 'Mon, Mar 2, 2026', 'en')).toBe(
      'Restated on Mon, Mar 2, 2026: tests or invented entries were counted.',
    );
    expect(restatedSentence(restated, 'lun, 2 mar 2026', 'es')).toBe(
      'Rectificada el lun, 2 mar 2026: se contaron pruebas o entradas inventadas.',
    );
  });

  it('says the day alone of a reason that is younger than its words', () => {
    expect(restatedSentence({ reason: 'some_new_reason' }, 'Mon, Mar 2, 2026', 'en')).toBe('Restated on Mon, Mar 2, 2026.');
  });
});
