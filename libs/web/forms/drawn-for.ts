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
  /** When it was drawn: milliseconds since 1970. */
  readonly drawnAt: number;
}

/** Hours for which a form can say for whom it was drawn. */
const HOURS = 24;

const DRAWN_FOR = /^([\da-f-]{36})\.([\w-]{22})\.(\d{13})\.([^#?]{1,300})(\?[^#]{0,400})?#([\w-]{1,200})$/;

/**
 * What a form carries to say for whom it was drawn, and where: only this installation could have made it. It holds also when the session is
 * over, renewed or ended from elsewhere, so that what was typed is never taken for somebody else's.
 *
 * @param mark under a key of this installation
 */
export function drawnForText(mark: (text: string) => string, { personId, path, query, form, drawnAt }: DrawnFor): string {
  const drawn = `${drawnAt}.${path}${query}#${form}`;
  return `${personId}.${markOf(mark, personId, drawn)}.${drawn}`;
}

/** What `drawnForText` made in the last day; null where it is anything else. */
export function readDrawnFor(mark: (text: string) => string, sent: unknown, now: Date): DrawnFor | null {
  const [, personId, marked, drawn, path, query = '', form] = (typeof sent === 'string' && DRAWN_FOR.exec(sent)) || [];
  if (personId === undefined || marked === undefined || path === undefined || form === undefined) return null;
  const drawnAt = Number(drawn);
  if (!isOwnPath(path + query) || now.getTime() - drawnAt > HOURS * 3_600_000) return null;
  const right = Buffer.from(markOf(mark, personId, `${drawn}.${path}${query}#${form}`));
  const given = Buffer.from(marked);
  return right.length === given.length && timingSafeEqual(right, given) ? { personId, path, query, form, drawnAt } : null;
}

function markOf(mark: (text: string) => string, personId: string, drawn: string): string {
  return mark(JSON.stringify(['form drawn for', personId, drawn]));
}
