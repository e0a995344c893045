import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ask, type Asking } from '../../rights.js';
import type { When } from '../../vocabulary/index.js';
import type { CallBackPromise, ContactFacts } from '../domain/index.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';

/** A contact as the member who logged it sees it. */
export interface LoggedContact extends ContactFacts {
  readonly contactId: string;
  readonly revision: number;
  /** The latest promise to call back that was made with it. */
  readonly promise?: {
    readonly status: CallBackPromise['status'];
    readonly dueAt: When;
    /** The call is still the member's own to make. */
    readonly own: boolean;
  };
}

/** A member's contacts of one month, the latest day first, and what they come to. */
export interface OwnContactsOfMonth {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly contacts: readonly LoggedContact[];
  readonly minutes: number;
}

/** A row as its member sees it. */
export function ownContactOf({ contactId, memberId, contact: { facts, promise }, revision }: OwnContactRow): LoggedContact {
  const own = promise?.owner.kind === 'person' && promise.owner.personId === memberId;
  return { contactId, ...facts, revision, ...(promise && { promise: { status: promise.status, dueAt: promise.dueAt, own } }) };
}

/** More than anybody has in a month: beyond it, what is shown would not be all. */
const MOST = 1000;

/** What the reader logged of a month; of others' contacts there is no question. @throws Refusal `members_only` */
export class OwnContacts extends Query<OwnContactsOfMonth> {
  constructor(
    readonly reader: Asking,
    readonly month: string,
  ) {
    super();
  }
}

@QueryHandler(OwnContacts)
export class OwnContactsHandler implements IQueryHandler<OwnContacts> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ reader, month }: OwnContacts): Promise<OwnContactsOfMonth> {
    ask('log_contact', reader);
    const rows = await this.dataSource
      .getRepository(OwnContactRow)
      .createQueryBuilder('row')
      .where('row.memberId = :memberId AND row.on BETWEEN :first AND :last', {
        memberId: reader.actor,
        first: `${month}-01`,
        last: `${month}-31`,
      })
      .andWhere(`row.contact -> 'withdrawnBecause' = 'null'`)
      .orderBy('row.on', 'DESC')
      .addOrderBy('row.contactId')
      .limit(MOST)
      .getMany();
    const contacts = rows.map(ownContactOf);
    return { month, contacts, minutes: contacts.reduce((sum, { minutes }) => sum + minutes, 0) };
  }
}
