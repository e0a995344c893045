import { navigationFor } from '../navigation.js';
import { whoSees } from '../who-sees.js';
import { glossary } from './glossary.js';
import { helpFor, pageHelp } from './page-help.js';

const who = (...roles: readonly string[]) => ({ actor: 'somebody', roles });
const caseId = '0b0f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c11';

describe('help', () => {
  it('has a part for every page that the navigation leads somebody to', () => {
    for (const role of ['coordinator', 'team_lead', 'peer_member', 'approver', 'program_leadership', 'privacy_officer', 'administrator']) {
      for (const { href } of navigationFor(who(role), 'en', '/')) {
        const isOfOthers = href === '/console-roster' || href === '/people';
        expect([role, href, helpFor(href, who(role))]).toEqual([role, href, expect.stringMatching(isOfOthers ? /^\/help/ : /^\/help#/)]);
      }
    }
  });

  it.each([
    ['/work', 'work'],
    ['/requests/new', 'intake'],
    [`/cases/${caseId}`, 'case'],
    [`/cases/${caseId}/team`, 'team'],
    [`/cases/${caseId}/support`, 'support'],
    [`/cases/${caseId}/follow-ups`, 'follow-ups'],
    [`/cases/${caseId}/timeline`, 'timeline'],
    [`/cases/${caseId}/complete`, 'case'],
    ['/cases', 'cases'],
  ])('is one tap from the page that it is about: %s', (path, topic) => {
    expect(helpFor(path, who('coordinator'))).toBe(`/help#${topic}`);
  });

  it('leads nobody to a part that is not there for them', () => {
    expect(helpFor('/work', who('program_leadership'))).toBe('/help');
    expect(helpFor('/help', who('coordinator'))).toBe('/help');
    expect(helpFor('/work', undefined)).toBe('/help');
  });

  it('names each part and each word once', () => {
    const topics = pageHelp.map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(topics.length);
    for (const language of ['en', 'es'] as const) {
      const terms = glossary.map(({ term }) => term[language]);
      expect(new Set(terms).size).toBe(terms.length);
    }
  });

  it('says on every page about people who can see it, and on no other', () => {
    expect(whoSees(`/cases/${caseId}/team`, 'en')).toMatch(/^Who can see this: coordinators, .*never the leadership/);
    expect(whoSees(`/people/${caseId}/deactivate`, 'es')).toMatch(/^Quién puede ver esto/);
    for (const path of ['/people', '/proposed-roles', '/console-roster', `/contacts/${caseId}/promise`]) {
      expect([path, whoSees(path, 'en')]).toEqual([path, expect.stringMatching(/^Who can see this/)]);
    }
    for (const path of ['/work', '/cases', '/policy', '/figures']) expect([path, whoSees(path, 'en')]).toEqual([path, null]);
  });
});
