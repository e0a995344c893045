import type { Marks } from '../../libs/web/forms/index.js';
import type { Language, NavigationItem } from '../../libs/web/views/index.js';
import { isOpenTo, type Asking } from '../rights.js';
import { shellWords } from './words/index.js';

interface Way {
  readonly href: string;
  readonly label:
    | 'work'
    | 'invitations'
    | 'cases'
    | 'roster'
    | 'approvals'
    | 'contacts'
    | 'proposedRoles'
    | 'releases'
    | 'figures'
    | 'capacity'
    | 'people'
    | 'agencies'
    | 'policy'
    | 'system';
  readonly shortcut?: string;
  readonly isFor: (who: Asking) => boolean;
}

const seesCases = (who: Asking) => isOpenTo('see_case', who, 'every', 'on_team');
const decides = (who: Asking) => isOpenTo('see_approvals', who, 'every');
/** Whoever may find anything there: a new right by which something waits for somebody is named here. */
const hasWork = (who: Asking) => seesCases(who) || decides(who) || isOpenTo('decide_restatement', who, 'every');

/** What the shell leads to, and whom, by the table of rights. What a page shows is decided by its queries, not here. */
const ways: readonly Way[] = [
  { href: '/work', label: 'work', shortcut: 'g w', isFor: hasWork },
  { href: '/invitations', label: 'invitations', isFor: (who) => isOpenTo('see_case', who, 'invited') },
  { href: '/cases', label: 'cases', shortcut: 'g c', isFor: seesCases },
  { href: '/contacts', label: 'contacts', isFor: (who) => isOpenTo('log_contact', who, 'every') },
  { href: '/approvals', label: 'approvals', isFor: decides },
  { href: '/proposed-roles', label: 'proposedRoles', isFor: (who) => isOpenTo('decide_roles', who, 'every') },
  { href: '/releases', label: 'releases', isFor: (who) => isOpenTo('see_releases', who, 'every') },
  { href: '/figures', label: 'figures', isFor: (who) => isOpenTo('see_figures', who, 'every') },
  { href: '/capacity', label: 'capacity', isFor: (who) => isOpenTo('see_capacity', who, 'every') },
  { href: '/people', label: 'people', isFor: (who) => isOpenTo('see_roster', who, 'every') },
  { href: '/agencies', label: 'agencies', isFor: (who) => isOpenTo('keep_register', who, 'every') },
  { href: '/policy', label: 'policy', isFor: (who) => isOpenTo('change_policy', who, 'every') },
  { href: '/system', label: 'system', isFor: (who) => isOpenTo('operate_service', who, 'every') },
  { href: '/console-roster', label: 'roster', isFor: (who) => isOpenTo('see_roster', who, 'every') },
];

/** The ways that somebody has, with the one that the path lies on marked. */
export function navigationFor(who: Asking, language: Language, path: string, marks: Marks = {}): readonly NavigationItem[] {
  const words = shellWords(language);
  return ways
    .filter(({ isFor }) => isFor(who))
    .map(({ href, label, shortcut }) => ({
      href,
      label: words[label],
      shortcut,
      current: path === href || path.startsWith(`${href}/`),
      mark: marks[href],
    }));
}

/** Whether anything waits for somebody at all, so that it is worth counting. */
export function mayHaveWork(who: Asking): boolean {
  return hasWork(who);
}

/** Logging a request, for those who may. */
export function newRequestFor(who: Asking, language: Language, path: string): NavigationItem | null {
  if (!isOpenTo('log_request', who, 'every')) return null;
  return { href: '/requests/new', label: shellWords(language).newRequest, shortcut: 'n', current: path === '/requests/new' };
}
