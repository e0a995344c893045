import type { FastifyRequest } from 'fastify';
import type { Language } from '../views/index.js';
import type { Marks, Site } from './page-request.js';
import type { KeptSearches } from './kept-searches.js';
import type { Sessions } from './sessions.js';
import type { TypedForms } from './typed-forms.js';

/** A person who is signed in, as known now. */
export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly active: boolean;
  /** ISO 8601 in UTC; absent where they never were. A session that had begun by then is over, also once they are back. */
  readonly lastDeactivatedAt?: string;
}

/** What the pages stand on. */
export interface PageEdge {
  readonly site: Site;
  readonly sessions: Sessions;
  readonly typed: TypedForms;
  readonly searches: KeptSearches;
  /** Asked on every request, so that a change counts at once. */
  visitor(id: string): Promise<Visitor | null>;
  /**
   * What stands beside ways of the navigation, by their path: a number and what is to be said of it. Asked once for each page that is
   * drawn, and never for what only leads on; a page is drawn without it where it fails.
   */
  marksBeside?(visitor: Visitor, at: { readonly now: string; readonly language: Language }): Promise<Marks>;
  /** Whether a person has signed in before in the browser that asks. */
  isOwnBrowser?(personId: string, request: FastifyRequest, now: Date): Promise<boolean>;
  /** Path of the page on which people sign in. */
  readonly signInPath: string;
  /** Path of the page on which whoever has used a one-time code makes themselves a way in. */
  readonly setUpPath: string;
  /** Path of the page on which people show a factor anew. */
  readonly stepUpPath: string;
}

/** Nest token of the `PageEdge`. */
export const PAGE_EDGE = Symbol('PageEdge');
