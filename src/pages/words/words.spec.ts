import { link } from '../../../libs/web/views/index.js';
import { navigationFor, newRequestFor } from '../navigation.js';
import type { PersonRole } from '../../vocabulary/index.js';
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

const who = (roles: readonly PersonRole[]) => ({ actor: 'somebody', roles });

describe('the navigation', () => {
  it('leads people only where their roles reach', () => {
    const hrefs = (roles: readonly PersonRole[]) => navigationFor(who(roles), 'en', '/cases/1').map(({ href }) => href);
    expect(hrefs(['coordinator'])).toEqual(['/work', '/cases', '/capacity', '/people', '/agencies', '/console-roster']);
    expect(hrefs(['peer_member'])).toEqual(['/work', '/invitations', '/cases', '/contacts']);
    expect(newRequestFor(who(['team_lead', 'peer_member']), 'en', '/')).toBeNull();
    expect(hrefs(['program_leadership'])).toEqual(['/figures', '/capacity']);
    expect(hrefs(['privacy_officer'])).toEqual(['/work', '/proposed-roles', '/releases', '/figures']);
    expect(hrefs(['administrator'])).toEqual(['/people', '/agencies', '/policy', '/system', '/console-roster']);
    expect(newRequestFor(who(['administrator']), 'en', '/')).toBeNull();
  });

  it('marks where one is, and names only paths of our own', () => {
    const items = navigationFor(who(['coordinator']), 'en', '/cases/1');
    expect(items.filter(({ current }) => current).map(({ href }) => href)).toEqual(['/cases']);
    for (const { href } of items) expect(link(href)).toBe(href);
  });
});
