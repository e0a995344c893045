import type { Metadata } from '@grpc/grpc-js';
import type { EventLog } from './event-log.testkit.js';
import { isMetastream, originalOf } from './records.testkit.js';
import { refusals, type Refusal } from './refusals.testkit.js';
import { asObject, metadataOf, type AccessList, type Right } from './stream-metadata.testkit.js';

export interface User {
  readonly login: string;
  readonly password: string;
  readonly groups: readonly string[];
}

/** Logins and groups of whoever calls; nobody without credentials. */
export type Caller = readonly string[];
export const NOBODY: Caller = [];

const EVERYBODY: AccessList = { $r: '$all', $w: '$all', $d: '$all', $mr: '$all', $mw: '$all' };
const ADMINS: AccessList = { $r: '$admins', $w: '$admins', $d: '$admins', $mr: '$admins', $mw: '$admins' };

export const DEFAULT_USERS: readonly User[] = [
  { login: 'admin', password: 'changeit', groups: ['$admins'] },
  { login: 'ops', password: 'changeit', groups: ['$ops'] },
];

/** Users and their rights, as far as a server without licensed policies knows them. */
export class Access {
  private readonly users = new Map<string, User>();

  constructor(
    private readonly log: EventLog,
    users: readonly User[],
  ) {
    for (const user of [...DEFAULT_USERS, ...users]) this.users.set(user.login, user);
  }

  /** Takes effect on the next call; a call that is open keeps what it was opened with. */
  disable(login: string): void {
    this.users.delete(login);
  }

  has(login: string): boolean {
    return this.users.has(login);
  }

  /** Makes a user, or gives one another password. */
  set(user: User): void {
    this.users.set(user.login, { ...this.users.get(user.login), ...user });
  }

  groupsOf(login: string): readonly string[] {
    return this.users.get(login)?.groups ?? [];
  }

  /** Who calls, by the header of the call; a wrong password is refused, no password is nobody. */
  caller(metadata: Metadata): Caller | Refusal {
    const [header] = metadata.get('authorization');
    if (header === undefined) return NOBODY;
    const given = Buffer.from(String(header).replace(/^Basic /i, ''), 'base64').toString('utf8');
    const [login = '', ...password] = given.split(':');
    const user = this.users.get(login);
    return user?.password === password.join(':') ? [login, '$all', ...user.groups] : refusals.unauthenticated();
  }

  /** Rights on a metastream are the metadata rights of its original. */
  may(caller: Caller, right: '$r' | '$w' | '$d', stream: string): boolean {
    if (caller.includes('$admins')) return true;
    const [subject, needed]: [string, Right] = isMetastream(stream)
      ? [originalOf(stream), right === '$r' ? '$mr' : '$mw']
      : [stream, right];
    const allowed = metadataOf(this.log, subject).$acl?.[needed] ?? this.defaults(subject)[needed] ?? '$admins';
    return [allowed].flat().some((name) => caller.includes(name));
  }

  private defaults(stream: string): AccessList {
    const settings = this.log.eventsOf('$settings').findLast(({ type }) => type === 'update-default-acl');
    const lists = asObject(settings?.data ?? new Uint8Array()) as Readonly<Record<string, AccessList | undefined>>;
    const system = stream.startsWith('$');
    return (system ? lists.$systemStreamAcl : lists.$userStreamAcl) ?? (system ? ADMINS : EVERYBODY);
  }
}
