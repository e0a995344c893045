import type { NoticeWayName } from './domain/index.js';

/** One notice to one address. */
export interface NoticeToSend {
  /** The same however often it is tried: by it the receiving side can tell a repeat. */
  readonly id: string;
  readonly to: string;
  /** How much waits. */
  readonly subject: string;
  /** The whole sentence. */
  readonly text: string;
}

/** A way in which notices leave this service. */
export interface NoticeWay {
  /** Resolves when the other side has taken it. @throws NoticeNotSent to be tried again */
  send(notice: NoticeToSend): Promise<void>;
}

/** Nest token of the ways that are set up, by their names. */
export const NOTICE_WAYS = Symbol('NoticeWays');
export type NoticeWays = Partial<Readonly<Record<NoticeWayName, NoticeWay>>>;

/** The other side did not take it. It says nothing of the address: what a mail server answers mostly quotes it. */
export class NoticeNotSent extends Error {
  override readonly name = 'NoticeNotSent';

  /** @param code of the library, the system or the answer, such as `ECONNREFUSED` or `HTTP_503` */
  constructor(readonly code: string) {
    super('a notice was not taken');
  }
}

/** What of a fault may be told: a code, where it is one. */
export function codeOfFault(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code) ? code : 'UNKNOWN';
}
