import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './session.js';

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax';

/** The id of the session that the browser sends. */
export function sessionIdOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE];
}

/** Hands the browser its session; scripts cannot read it, and it ends with the browser. */
export function setSessionCookie(reply: FastifyReply, id: string): void {
  void reply.header('set-cookie', `${SESSION_COOKIE}=${id}; ${ATTRIBUTES}`);
}

/** Takes it away again. */
export function clearSessionCookie(reply: FastifyReply): void {
  void reply.header('set-cookie', `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`);
}
