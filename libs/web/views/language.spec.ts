import { catalog, languageOf, plural } from './language.js';

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['es', 'es'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['de;q=1, en;q=0.4, es;q=0.5', 'es'],
    ['es;q=0, en', 'en'],
    ['fr', 'en'],
  ])('follows what the browser asks for: %j is %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
  });

  it('has the same texts in every language', () => {
    const words = catalog({ en: { cases: (count: number) => `${count} cases` }, es: { cases: (count: number) => `${count} casos` } });
    expect([words('en').cases(2), words('es').cases(2)]).toEqual(['2 cases', '2 casos']);
  });

  it('counts as people do', () => {
    expect([0, 1, 2].map((count) => plural('en', count, { one: 'case', other: 'cases' }))).toEqual(['cases', 'case', 'cases']);
  });
});
