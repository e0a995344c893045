import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reader } from '../../cases/cases.queries.js';
import type { Recorded } from '../../commands/index.js';
import { ContactStreams } from '../contact-streams.js';
import type { IndividualContactEvent } from '../domain/index.js';

/** What was recorded of the contact after a revision, last first, for whom its promise is. Exact. @throws Refusal `promise_not_found` */
export class PromiseSince extends Query<readonly Recorded<IndividualContactEvent>[]> {
  constructor(
    readonly contactId: string,
    readonly revision: number,
    readonly reader: Reader,
  ) {
    super();
  }
}

@QueryHandler(PromiseSince)
export class PromiseSinceHandler implements IQueryHandler<PromiseSince> {
  constructor(private readonly contacts: ContactStreams) {}

  async execute({ contactId, revision, reader }: PromiseSince): Promise<readonly Recorded<IndividualContactEvent>[]> {
    await this.contacts.admitToPromise('keep_promise', reader, await this.contacts.now(contactId));
    return this.contacts.since(contactId, revision);
  }
}
