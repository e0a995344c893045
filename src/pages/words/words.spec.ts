import { link } from '../../../libs/web/views/index.js';
import { navigationFor, newRequestFor } from '../navigation.js';
import { standardWordsEn } from './standard-words.en.js';
import { standardWordsEs } from './standard-words.es.js';

describe('the words of the program', () => {
  it('tell two values of one list apart, in each language', () => {
    for (const [language, lists] of Object.entries({ en: standardWordsEn, es: standardWordsEs })) {
      for (const [list, words] of Object.entries(lists)) {
        const texts = Object.values<string>(words);
        expect([language, list, texts.length]).toEqual([language, list, new Set(texts).size]);
      }
    }
  });
});

describe('the navigation', () => {
  it('leads people only where their roles reach', () => {
    const hrefs = (roles: Parameters<typeof navigationFor>[0]) => navigationFor(roles, 'en', '/cases/1').map(({ href }) => href);
    expect(hrefs(['coordinator'])).toEqual(['/work', '/cases', '/console-roster']);
    expect(hrefs(['peer_member'])).toEqual(['/work', '/invitations', '/cases']);
    expect(newRequestFor(['team_lead', 'peer_member'], 'en', '/')).toBeNull();
    expect(hrefs(['program_leadership'])).toEqual([]);
    expect(newRequestFor(['administrator'], 'en', '/')).toBeNull();
  });

  it('marks where one is, and names only paths of our own', () => {
    const items = navigationFor(['coordinator'], 'en', '/cases/1');
    expect(items.filter(({ current }) => current).map(({ href }) => href)).toEqual(['/cases']);
    for (const { href } of items) expect(link(href)).toBe(href);
  });
});
