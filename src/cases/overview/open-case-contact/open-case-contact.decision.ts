import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { OpeningPurpose } from '../../../vocabulary/index.js';
import type { Case, CasePlace, CaseState, Reader } from '../../domain/index.js';
import { admitToCase, callBackContactPlace, existing, meetingPlace, siteContactPlace } from '../../domain/index.js';

export const caseContacts = ['call_back_contact', 'meeting_place', 'site_contact'] as const;
export type CaseContact = (typeof caseContacts)[number];

/** For what a contact of a case may be opened: the other purposes are of the roster and of privacy. */
const purposes: readonly OpeningPurpose[] = ['arrange_response', 'follow_up', 'person_asked'];

export interface OpenCaseContactRequest extends Reader {
  readonly caseId: string;
  readonly contact: CaseContact;
  readonly purpose: OpeningPurpose;
}

/**
 * Who may open what, for the case at hand: coordinators, the lead, the members on its way (where to meet and whom to ask
 * for), and whoever owns an open follow-up (whom to call back). PROTECTION 4.2; everyone else is told that there is no such case.
 *
 * @returns the box and its place, and the role in which it is opened; null where nothing is on record
 * @throws Refusal `case_not_found`, `contact_not_for_you`, `purpose_does_not_fit`
 */
export function mayOpenCaseContact(
  request: OpenCaseContactRequest,
  state: CaseState,
): { readonly role: string; readonly sealed: string; readonly place: CasePlace } | { readonly role: string; readonly sealed: null } {
  const role = admitToCase(request.contact === 'call_back_contact' ? 'open_call_back_contact' : 'open_meeting_place', request, state);
  const found = existing(state);
  if (!purposes.includes(request.purpose))
    refuse('purpose_does_not_fit', {
      field: 'purpose',
      en: `Say what it is opened for: one of ${purposes.join(', ')}.`,
      es: 'Diga para qué lo abre, con uno de los motivos.',
    });
  const { sealed, place } = boxOf(found, request);
  return sealed === undefined ? { role, sealed: null } : { role, sealed, place };
}

function boxOf(state: Case, { caseId, contact }: OpenCaseContactRequest) {
  const deployment = state.deployments.at(-1);
  const times = state.timesForgotten;
  switch (contact) {
    case 'call_back_contact':
      return { sealed: state.facts.callBackContact, place: callBackContactPlace(caseId, times) };
    case 'meeting_place':
      return { sealed: deployment?.place, place: meetingPlace(caseId, times) };
    case 'site_contact':
      return { sealed: deployment?.contact, place: siteContactPlace(caseId, times) };
    default:
      return contact satisfies never;
  }
}
