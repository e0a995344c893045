import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import type { CaseContact } from '../../open-case-contact/open-case-contact.decision.js';

/** What of the sealed contacts is on record and the reader's to open: the page offers no other. */
export function contactsToOpen({ facts, deployment, may }: Pick<CaseInFullView, 'facts' | 'deployment' | 'may'>): readonly CaseContact[] {
  const [call, place] = [may.includes('open_call_back_contact'), may.includes('open_meeting_place')];
  return [
    ...(call && facts.hasCallBackContact ? (['call_back_contact'] as const) : []),
    ...(place && deployment?.hasPlace === true ? (['meeting_place'] as const) : []),
    ...(place && deployment?.hasContact === true ? (['site_contact'] as const) : []),
  ];
}
