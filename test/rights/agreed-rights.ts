import type { ActingRole, Relation, RightName } from '../../src/rights.js';

/** Who may do one thing, written down from docs/domain.md and not from the table: roles with the relations that they need. */
export type Agreed = Readonly<Partial<Record<ActingRole, string>>>;

const team = (relations: string): Agreed => ({ team_lead: relations, peer_member: relations });
const theirs = 'led invited on_team follow_up_owner had_part';
const clock: Agreed = { automation: 'every' };
const everybody: Agreed = { anybody: 'every' };

/**
 * What docs/domain.md agrees, right by right: section 2 says who does what and who must never, section 3 what a step asks for, section 5
 * what conflicts change. `src/rights.ts` is held against this, and so are the answers of the service. It is written by hand, so that a
 * slip in the table is a difference and no new truth.
 */
export const agreedRights: Readonly<Record<RightName, Agreed>> = {
  // Section 2: coordinators see every case, leads those they lead, members their own deployments; section 3, steps 4 and 7.
  see_case: { coordinator: 'every', ...team(theirs) },
  look_through_cases: everybody,
  log_request: { coordinator: 'every' },
  decide_request: { coordinator: 'every' },
  work_on_case: { coordinator: 'every', ...team('led') },
  // Step 4: by their own tap, also of a coordinator who goes along.
  answer_invitation: { coordinator: 'own', ...team('own') },
  declare_conflict: { coordinator: 'every', ...team('own') },
  take_back_conflict: { coordinator: 'every', approver: 'asked_to_decide' },
  settle_follow_up: { coordinator: 'every', ...team('led follow_up_owner') },
  // Section 2: approvers decide what was asked for.
  see_approvals: { approver: 'every' },
  decide_approval: { approver: 'asked_to_decide' },
  // A contact is for whoever needs it for what they do next, and for nobody who had a part.
  open_call_back_contact: { coordinator: 'every', ...team('led follow_up_owner') },
  open_meeting_place: { coordinator: 'every', ...team('led on_team') },
  keep_by_the_clock: clock,

  see_register: everybody,
  keep_register: { coordinator: 'every', administrator: 'every' },
  see_roster: { coordinator: 'every', administrator: 'every' },
  see_person: { coordinator: 'every', administrator: 'every', anybody: 'own' },
  keep_roster: { coordinator: 'every', administrator: 'every' },
  // Section 2: a coordinator sees the numbers of members at 3 a.m.; an administrator keeps accounts and needs none.
  open_contact: { coordinator: 'every' },
  open_own_contact: { anybody: 'own' },
  // Section 2: granting a role takes two, and an administrator keeps accounts; where nobody is left, the host.
  propose_roles: { administrator: 'every' },
  decide_roles: { privacy_officer: 'every' },
  see_proposed_roles: { administrator: 'every', privacy_officer: 'every' },
  revoke_roles: { administrator: 'every' },
  grant_from_host: { operator: 'every' },
  speak_for_person: { coordinator: 'every', anybody: 'own' },
  forget_by_the_clock: clock,
  add_first_person: { automation: 'every', operator: 'every' },

  // Section 3, individual contacts: the member's, and nobody else's while they are here.
  log_contact: team('every'),
  keep_own_contact: { coordinator: 'of_desk', ...team('own') },
  keep_promise: { coordinator: 'own of_desk', ...team('own') },
  give_promise: { coordinator: 'of_desk' },
  see_promises: { coordinator: 'every', ...team('every') },
  keep_promises_by_the_clock: clock,

  // Section 2: leadership reads releases and nothing else; the privacy officer may hold one.
  see_figures: { program_leadership: 'every', privacy_officer: 'every' },
  keep_statistics: clock,
  see_releases: { privacy_officer: 'every' },
  hold_release: { privacy_officer: 'every' },
  propose_restatement: { coordinator: 'every', privacy_officer: 'every' },
  decide_restatement: { privacy_officer: 'every' },
  see_capacity: { coordinator: 'every', program_leadership: 'every' },

  see_policy: everybody,
  change_policy: { administrator: 'every' },
  establish_policy: clock,
  operate_service: { administrator: 'every' },
  use_service: everybody,
  begin_demo: { automation: 'every', operator: 'every' },
  act_as_invented: { operator: 'every' },
  let_in_from_host: { operator: 'every' },
};

/** Where whoever may not do it is told what they would be told of nothing. */
export const agreedToHide: readonly RightName[] = ['see_person', 'keep_own_contact', 'keep_promise', 'give_promise'];

/** Whether it is agreed that somebody in these roles, who has these relations, may. */
export function agreedFor(name: RightName, roles: readonly ActingRole[], holds: readonly Relation[], agreed = agreedRights): boolean {
  return roles.some((role) => (agreed[name][role] ?? '').split(' ').some((each) => each === 'every' || holds.includes(each as Relation)));
}
