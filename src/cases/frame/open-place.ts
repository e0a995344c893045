import type { QueryBus } from '@nestjs/cqrs';
import type { OpeningPurpose } from '../../vocabulary/index.js';
import type { Sent } from '../../pages/at.js';
import { OpenCaseContact } from '../overview/open-case-contact/open-case-contact.query.js';
import type { Opened } from './opened.js';

/**
 * Opens where the team meets and whom to ask for: two things, and two entries in the access log.
 *
 * @throws Refusal `contact_not_for_you`, `purpose_does_not_fit`, `case_not_found`
 */
export async function openPlace(queries: QueryBus, at: Sent, caseId: string, purpose: OpeningPurpose): Promise<Opened> {
  const { actor, roles, now, requestId } = at;
  const asked = { caseId, purpose, actor, roles, now, requestId };
  const place = await queries.execute(new OpenCaseContact({ ...asked, contact: 'meeting_place' }));
  const contact = await queries.execute(new OpenCaseContact({ ...asked, contact: 'site_contact' }));
  const forgotten = place.forgottenAt !== undefined || contact.forgottenAt !== undefined;
  return { kind: 'place', place: place.value, contact: contact.value, forgotten };
}
