import { timingSafeEqual } from 'node:crypto';
import { isOwnPath } from '../views/index.js';

/** A form on a page, and the person for whom it was drawn there. */
export interface DrawnFor {
  readonly personId: string;
  /** Path of the page, without its query. */
  readonly path: string;
  /** With the `?`; empty where there is none. */
  readonly query: string;
  /** Unique on the page. */
  readonly form: string;
}

const DRAWN_FOR = /^([\da-f-]{36})\.([\w-]{22})\.([^#?]{1,300})(\?[^#]{0,400})?#([\w-]{1,200})$/;

/**
 * What a form carries to say for whom it was drawn, and where: only this installation could have made it. It holds also when the session is
 * over, renewed or ended from elsewhere, so that what was typed is never taken for somebody else's.
 *
 * @param mark under a key of this installation
 */
export function drawnForText(mark: (text: string) => string, { personId, path, query, form }: DrawnFor): string {
  const address = `${path}${query}#${form}`;
  return `${personId}.${markOf(mark, personId, address)}.${address}`;
}

/** What `drawnForText` made; null where it is anything else. */
export function readDrawnFor(mark: (text: string) => string, sent: unknown): DrawnFor | null {
  const [, personId, marked, path, query = '', form] = (typeof sent === 'string' && DRAWN_FOR.exec(sent)) || [];
  if (personId === undefined || marked === undefined || path === undefined || form === undefined) return null;
  if (!isOwnPath(path + query)) return null;
  const right = Buffer.from(markOf(mark, personId, `${path}${query}#${form}`));
  const given = Buffer.from(marked);
  return right.length === given.length && timingSafeEqual(right, given) ? { personId, path, query, form } : null;
}

function markOf(mark: (text: string) => string, personId: string, address: string): string {
  return mark(JSON.stringify(['form drawn for', personId, address]));
}
