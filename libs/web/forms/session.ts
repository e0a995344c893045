import type { Language, Shortcuts } from '../views/index.js';

/** A person at a browser, from sign-in on. The id itself is known to the browser alone. */
export interface Session {
  readonly personId: string;
  /** The synchronizer token of all forms of this session. */
  readonly csrf: string;
  /** Chosen by the person; null where the browser's wish counts. */
  readonly language: Language | null;
  readonly shortcuts: Shortcuts;
}

/** Name of the cookie. */
export const SESSION_COOKIE = 'session';

/** Minutes without a request after which a session is over. */
export const IDLE_MINUTES = 30;

/** Hours after sign-in at which a session is over in any case. */
export const ABSOLUTE_HOURS = 12;
