import type { GroundKind, PageGround, Viewer } from './page-ground.js';

/** A page of the program, and how to come to it. */
export interface ShownPage {
  readonly name: string;
  /** Who looks; nobody in particular where the page is for anybody. */
  readonly as: Viewer | null;
  readonly path: (ground: PageGround) => string;
  /** The start of the id of a form that can be filled in wrongly, where there is one. */
  readonly wrong?: string;
  /** Neither empty nor overfull: the page says the same, whatever the system holds. */
  readonly same?: true;
  /** Only there where the system holds this much. */
  readonly only?: readonly GroundKind[];
}

const fixed = (path: string) => () => path;

/** Every page of the program, each proved by what reads this list: a new page gets its line here. */
export const everyPage: readonly ShownPage[] = [
  { name: 'sign-in', as: null, path: fixed('/sign-in') },
  { name: 'signed-out', as: null, path: fixed('/signed-out'), same: true },
  { name: 'join', as: null, path: fixed('/join'), wrong: 'join', same: true },
  { name: 'peer-support', as: null, path: fixed('/peer-support'), same: true },
  { name: 'help', as: null, path: fixed('/help'), same: true },
  { name: 'settings', as: 'coordinator', path: fixed('/settings'), wrong: 'settings', same: true },
  { name: 'rights', as: 'member', path: fixed('/rights'), same: true },
  { name: 'account', as: 'coordinator', path: fixed('/account'), same: true },
  { name: 'account-set-up', as: 'coordinator', path: fixed('/account/set-up'), wrong: 'password', same: true },
  { name: 'step-up', as: 'coordinator', path: fixed('/step-up'), same: true },
  { name: 'sign-in-of-person', as: 'coordinator', path: ({ people }) => `/people/${people.lead}/sign-in`, same: true },
  { name: 'tokens', as: 'coordinator', path: fixed('/account/tokens'), wrong: 'make-token', same: true },
  { name: 'notices', as: 'coordinator', path: fixed('/account/notices'), wrong: 'notices', same: true },
  { name: 'not-there', as: 'coordinator', path: fixed('/nowhere'), same: true },
  { name: 'console-roster', as: 'coordinator', path: fixed('/console-roster') },
  { name: 'people', as: 'coordinator', path: fixed('/people'), wrong: 'find-person' },
  { name: 'person-new', as: 'coordinator', path: fixed('/people/new'), wrong: 'add-person', same: true },
  { name: 'people-import', as: 'coordinator', path: fixed('/people/import'), wrong: 'import-people', same: true },
  { name: 'person', as: 'administrator', path: ({ people }) => `/people/${people.member}`, wrong: 'change-membership' },
  { name: 'person-own', as: 'member', path: ({ people }) => `/people/${people.member}`, wrong: 'change-contact' },
  { name: 'person-deactivate', as: 'coordinator', path: ({ people }) => `/people/${people.lead}/deactivate` },
  { name: 'person-revoke', as: 'administrator', path: ({ people }) => `/people/${people.approver}/roles/revoke?role=approver` },
  { name: 'proposed-roles', as: 'privacy', path: fixed('/proposed-roles') },
  {
    name: 'role-decide',
    as: 'privacy',
    path: ({ people }) => `/people/${people.member}/roles/decide?role=approver`,
    only: ['typical', 'overfull'],
  },
  { name: 'agencies', as: 'coordinator', path: fixed('/agencies'), wrong: 'find-agency' },
  { name: 'agency-import', as: 'coordinator', path: fixed('/agencies/import'), wrong: 'import-file', same: true },
  { name: 'agency-new', as: 'coordinator', path: fixed('/agencies/new'), wrong: 'register-agency', same: true },
  {
    name: 'agency',
    as: 'administrator',
    path: ({ agencies }) => `/agencies/${agencies[0]}`,
    wrong: 'change-agency',
    only: ['typical', 'overfull'],
  },
  { name: 'agency-read', as: 'member', path: ({ agencies }) => `/agencies/${agencies.at(-1)}`, only: ['typical'] },
  { name: 'policy', as: 'coordinator', path: fixed('/policy'), same: true },
  { name: 'policy-new', as: 'administrator', path: fixed('/policy/new'), wrong: 'publish-policy-version', same: true },
  { name: 'system', as: 'administrator', path: fixed('/system'), same: true },
  { name: 'capacity', as: 'coordinator', path: fixed('/capacity') },
  { name: 'intake', as: 'coordinator', path: fixed('/requests/new'), wrong: 'intake' },
  { name: 'work', as: 'coordinator', path: fixed('/work?scope=all'), wrong: 'outcome-' },
  { name: 'work-many', as: 'coordinator', path: fixed('/work/many?scope=all&tick=due'), wrong: 'many' },
  { name: 'cases', as: 'coordinator', path: fixed('/cases'), wrong: 'search' },
  { name: 'case', as: 'coordinator', path: ({ cases }) => `/cases/${cases.main}`, wrong: 'close-case' },
  { name: 'case-requested', as: 'coordinator', path: ({ cases }) => `/cases/${cases.requested}`, wrong: 'triage-case' },
  { name: 'case-call-back', as: 'coordinator', path: ({ cases }) => `/cases/${cases.requested}/call-back`, wrong: 'record-call-back' },
  {
    name: 'case-call-member',
    as: 'coordinator',
    path: ({ cases, people }) => `/cases/${cases.team}/team/${people.member}/call`,
    only: ['typical', 'overfull'],
  },
  {
    name: 'case-call-follow-up',
    as: 'coordinator',
    path: ({ cases, followUp }) => `/cases/${cases.main}/follow-ups/${followUp}/call`,
    only: ['typical', 'overfull'],
  },
  { name: 'case-closed', as: 'coordinator', path: ({ cases }) => `/cases/${cases.closed}` },
  { name: 'case-team', as: 'coordinator', path: ({ cases }) => `/cases/${cases.team}/team`, wrong: 'set-meeting-place' },
  { name: 'case-support', as: 'lead', path: ({ cases }) => `/cases/${cases.main}/support`, wrong: 'plan-intervention' },
  { name: 'case-follow-ups', as: 'coordinator', path: ({ cases }) => `/cases/${cases.main}/follow-ups`, wrong: 'plan-follow-up' },
  { name: 'case-timeline', as: 'coordinator', path: ({ cases }) => `/cases/${cases.main}/timeline` },
  {
    name: 'case-correction',
    as: 'coordinator',
    path: ({ cases }) => `/cases/${cases.main}/correct/call-back-contact`,
    wrong: 'correction',
  },
  { name: 'case-complete', as: 'coordinator', path: ({ cases }) => `/cases/${cases.requested}/complete`, wrong: 'completion' },
  { name: 'approvals', as: 'approver', path: fixed('/approvals'), wrong: 'approval-' },
  { name: 'contacts', as: 'member', path: fixed('/contacts'), wrong: 'log-individual-contact' },
  { name: 'promise', as: 'member', path: ({ promise }) => `/contacts/${promise}/promise`, wrong: 'keep-promise', same: true },
  { name: 'figures', as: 'leadership', path: fixed('/figures') },
  { name: 'figures-year', as: 'leadership', path: fixed('/figures/requests-2025-Y') },
  { name: 'figures-quarter', as: 'leadership', path: fixed('/figures/requests-2025-Q3'), only: ['typical', 'overfull'] },
  { name: 'figures-contacts', as: 'leadership', path: fixed('/figures/contacts-2025-Y'), only: ['typical', 'overfull'] },
  { name: 'releases', as: 'privacy', path: fixed('/releases') },
  { name: 'releases-hold', as: 'privacy', path: fixed('/releases?release=requests-2026-Q4'), wrong: 'hold-release' },
  { name: 'restatements', as: 'coordinator', path: fixed('/restatements?year=requests-2024'), wrong: 'propose-restatement' },
  { name: 'restatements-decide', as: 'privacy', path: fixed('/restatements?year=contacts-2025'), only: ['typical', 'overfull'] },
  { name: 'invitations', as: 'member', path: fixed('/invitations'), wrong: 'no-' },
];
