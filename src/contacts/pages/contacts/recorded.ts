import type { QueryBus } from '@nestjs/cqrs';
import type { OnRecord } from '../../../../libs/web/forms/index.js';
import type { At } from '../../../pages/at.js';
import { OwnContact } from '../../own-contacts/own-contact.query.js';
import { contactUnknowns } from '../../domain/index.js';
import type { LoggedContact } from '../../own-contacts/own-contacts.query.js';

/** What the form that corrects a contact shows of it. */
export async function recordedOfContact(queries: QueryBus, at: At, contactId: string): Promise<OnRecord> {
  const contact = await queries.execute(new OwnContact(at, contactId));
  return contact === null ? { values: {}, canBeUnknown: [] } : { values: formValuesOf(contact), canBeUnknown: contactUnknowns };
}

/** A contact as its form has it. */
export function formValuesOf({ on, program, mode, discipline, minutes, crisis, referral, caseId }: LoggedContact) {
  return { on, program, mode, discipline, minutes: String(minutes), crisis, referral: referral ?? '', caseId: caseId ?? '' };
}
