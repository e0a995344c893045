import type { At } from '../../../../pages/at.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import type { CaseContact } from '../../open-case-contact/open-case-contact.decision.js';
import { worksOn } from '../../../frame/case-view.js';

/** What of the sealed contacts is on record and this person's to open: the page offers no other. */
export function contactsToOpen(
  view: Pick<CasePageView, 'facts' | 'deployment' | 'followUps' | 'teamCare'>,
  at: Pick<At, 'actor' | 'roles'>,
): readonly CaseContact[] {
  const { facts, deployment, followUps, teamCare } = view;
  const works = worksOn(view, at);
  const own = [...followUps, ...teamCare].some(({ open, owner }) => open && owner.kind === 'person' && owner.personId === at.actor);
  const onTheWay =
    deployment !== null &&
    deployment.status !== 'stood_down' &&
    deployment.members.some(({ memberId, status }) => memberId === at.actor && (status === 'accepted' || status === 'on_team'));
  const contacts: readonly (readonly [CaseContact, boolean, boolean])[] = [
    ['call_back_contact', facts.hasCallBackContact, works || own],
    ['meeting_place', deployment?.hasPlace === true, works || onTheWay],
    ['site_contact', deployment?.hasContact === true, works || onTheWay],
  ];
  return contacts.filter(([, onRecord, may]) => onRecord && may).map(([contact]) => contact);
}
