import type { Language, NavigationItem } from '../../libs/web/views/index.js';
import type { PersonRole } from '../vocabulary/index.js';
import { shellWords } from './words/index.js';

interface Way {
  readonly href: string;
  readonly label: 'work' | 'invitations' | 'cases' | 'roster' | 'approvals';
  readonly shortcut?: string;
  readonly roles: readonly PersonRole[];
}

/** What the shell leads to, and whom (PROTECTION 4.2). What a page shows is decided by its queries, not here. */
const ways: readonly Way[] = [
  { href: '/work', label: 'work', shortcut: 'g w', roles: ['coordinator', 'team_lead', 'peer_member', 'approver'] },
  { href: '/invitations', label: 'invitations', roles: ['team_lead', 'peer_member'] },
  { href: '/cases', label: 'cases', shortcut: 'g c', roles: ['coordinator', 'team_lead', 'peer_member'] },
  { href: '/approvals', label: 'approvals', roles: ['approver'] },
  { href: '/console-roster', label: 'roster', roles: ['coordinator', 'administrator'] },
];

const INTAKE: readonly PersonRole[] = ['coordinator'];

/** The ways that these roles have, with the one that the path lies on marked. */
export function navigationFor(roles: readonly PersonRole[], language: Language, path: string): readonly NavigationItem[] {
  const words = shellWords(language);
  return ways
    .filter((way) => way.roles.some((role) => roles.includes(role)))
    .map(({ href, label, shortcut }) => ({ href, label: words[label], shortcut, current: path === href || path.startsWith(`${href}/`) }));
}

/** Logging a request, for those who may. */
export function newRequestFor(roles: readonly PersonRole[], language: Language, path: string): NavigationItem | null {
  if (!INTAKE.some((role) => roles.includes(role))) return null;
  return { href: '/requests/new', label: shellWords(language).newRequest, shortcut: 'n', current: path === '/requests/new' };
}
