import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../commands/index.js';
import { ask, type Asking } from '../../rights.js';
import { ContactStreams } from '../contact-streams.js';
import type { IndividualContactEvent } from '../domain/index.js';

/**
 * What was recorded of a contact of the reader's own after a revision, last first; nothing of anybody else's. Exact. @throws Refusal
 * `members_only`
 */
export class ContactSince extends Query<readonly Recorded<IndividualContactEvent>[]> {
  constructor(
    readonly contactId: string,
    readonly revision: number,
    readonly reader: Asking,
  ) {
    super();
  }
}

@QueryHandler(ContactSince)
export class ContactSinceHandler implements IQueryHandler<ContactSince> {
  constructor(private readonly contacts: ContactStreams) {}

  async execute({ contactId, revision, reader }: ContactSince): Promise<readonly Recorded<IndividualContactEvent>[]> {
    ask('log_contact', reader);
    const contact = await this.contacts.now(contactId);
    return contact?.memberId === reader.actor ? this.contacts.since(contactId, revision) : [];
  }
}
