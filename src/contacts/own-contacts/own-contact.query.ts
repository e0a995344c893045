import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ask, type Asking } from '../../rights.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';
import { ownContactOf, type LoggedContact } from './own-contacts.query.js';

/** One contact of the reader's own, which was not withdrawn; null where there is none. @throws Refusal `members_only` */
export class OwnContact extends Query<LoggedContact | null> {
  constructor(
    readonly reader: Asking,
    readonly contactId: string,
  ) {
    super();
  }
}

@QueryHandler(OwnContact)
export class OwnContactHandler implements IQueryHandler<OwnContact> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ reader, contactId }: OwnContact): Promise<LoggedContact | null> {
    ask('log_contact', reader);
    const row = await this.dataSource.getRepository(OwnContactRow).findOneBy({ contactId, memberId: reader.actor });
    return row === null || row.contact.withdrawnBecause !== null ? null : ownContactOf(row);
  }
}
