import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookiesOf, secureOn } from './session-cookie.js';
import { isLanguage, languageOf, type Language } from '../views/index.js';

const COOKIE = 'language';
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax';

/** The language for whoever has no session: what this browser was told to keep, else what it asks for. */
export function languageKept(request: FastifyRequest): Language {
  const kept = cookiesOf(request)[COOKIE];
  return isLanguage(kept) ? kept : languageOf(request.headers['accept-language']);
}

/** Lets the browser keep a language until it is closed; it says nothing else, and of nobody. */
export function keepLanguage(reply: FastifyReply, language: Language): void {
  void reply.header('set-cookie', `${COOKIE}=${language}; ${ATTRIBUTES}${secureOn(reply.request)}`);
}

/** Takes it away again. */
export function forgetLanguage(reply: FastifyReply): void {
  void reply.header('set-cookie', `${COOKIE}=; ${ATTRIBUTES}${secureOn(reply.request)}; Max-Age=0`);
}
