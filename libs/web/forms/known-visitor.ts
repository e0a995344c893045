import type { FastifyRequest } from 'fastify';
import type { PageEdge, Visitor } from './page-edge.js';
import type { PageRequest, VisitorRequest } from './page-request.js';
import { sessionIdOf } from './session-cookie.js';
import type { Session } from './session.js';

/** Whose session it is that a browser sends, and what of it says so. */
export interface KnownVisitor {
  readonly session: Session;
  readonly visitor: Visitor;
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
  return { session, visitor };
}

/** What a page knows of the person who asks for it. */
export function who({ id, name, roles }: Visitor, { csrf, shortcuts }: Session) {
  return { actor: id, name, roles, csrf, shortcuts };
}

/** Whoever has a way in, as what is around a page knows them, where nothing else of the request was looked at. */
export function aroundPage({ session, visitor }: KnownVisitor, about: VisitorRequest): PageRequest | undefined {
  if (session.stage !== 'full') return undefined;
  return {
    ...about,
    ...who(visitor, session),
    language: session.language ?? about.language,
    drawing: '',
    done: null,
    behind: false,
    staleSince: null,
    refused: null,
    typed: [],
    carriedBy: () => '',
  };
}
