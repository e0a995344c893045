import type { FastifyRequest } from 'fastify';
import { noSearches } from './kept-searches.js';
import type { PageEdge, Visitor } from './page-edge.js';
import type { Marks, PageRequest, VisitorRequest } from './page-request.js';
import { sessionIdOf } from './session-cookie.js';
import { endOfSession, type Session, type SessionEndsIn } from './session.js';

/** Whose session it is that a browser sends, and what of it says so. */
export interface KnownVisitor {
  readonly session: Session;
  readonly visitor: Visitor;
  readonly sessionEnd: SessionEndsIn;
}

/** Who asks, by the session that the browser sends; null where there is none, or it is over. Ends those of somebody who may not sign in. */
export async function knownVisitor(edge: PageEdge, request: FastifyRequest, now: Date): Promise<KnownVisitor | null> {
  const session = await edge.sessions.find(sessionIdOf(request), now);
  if (session === null) return null;
  const visitor = await edge.visitor(session.personId);
  if (visitor === null || !visitor.active) {
    await edge.sessions.endAll(session.personId);
    return null;
  }
  if (visitor.lastDeactivatedAt !== undefined && session.beganAt <= new Date(visitor.lastDeactivatedAt)) {
    await edge.sessions.endBegunBy(session.personId, visitor.lastDeactivatedAt);
    return null;
  }
  return { session, visitor, sessionEnd: endOfSession(session, now) };
}

/** What a page knows of the person who asks for it. */
export function who({ visitor: { id, name, roles }, session: { csrf, shortcuts }, sessionEnd }: KnownVisitor) {
  return { actor: id, name, roles, csrf, shortcuts, sessionEnd };
}

/** What stands beside the ways of whoever has a way in; nothing where it cannot be found out. */
export async function marksFor(
  edge: PageEdge,
  { session, visitor }: Pick<KnownVisitor, 'session' | 'visitor'>,
  at: Pick<VisitorRequest, 'now' | 'language'>,
): Promise<Marks> {
  if (session.stage !== 'full') return {};
  return (await edge.marksBeside?.(visitor, at).catch(() => ({}))) ?? {};
}

/** Whoever has a way in, as what is around a page knows them, where nothing else of the request was looked at. */
export function aroundPage(known: KnownVisitor, about: VisitorRequest): PageRequest | undefined {
  const { session } = known;
  if (session.stage !== 'full') return undefined;
  return {
    ...about,
    ...who(known),
    language: session.language ?? about.language,
    drawing: '',
    done: null,
    behind: false,
    staleSince: null,
    refused: null,
    typed: [],
    carriedBy: () => '',
    searches: noSearches,
  };
}
