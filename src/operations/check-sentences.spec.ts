import { checkSaid, checkSentences } from './check-sentences.js';

describe('what a check of the system said', () => {
  it('is said in the language of whoever looks, also two things at once', () => {
    const { masterKeyBesideData, wrappingKeyGone } = checkSentences;
    const said = `${wrappingKeyGone.en}; ${masterKeyBesideData.en}`;
    expect(checkSaid(said, 'es')).toEqual({ text: `${wrappingKeyGone.es}; ${masterKeyBesideData.es}`, language: 'es' });
    expect(checkSaid(said, 'en')).toEqual({ text: said, language: 'en' });
  });

  it('stays as the log has it where nobody has words for it', () => {
    expect(checkSaid('read ECONNRESET', 'es')).toEqual({ text: 'read ECONNRESET', language: 'en' });
  });
});
