import type { Language, Shortcuts } from '../views/index.js';

/**
 * What a session is good for. `setting_up`: whoever has used a one-time code, until they have a way in of their own; it shows the pages of
 * that and no others.
 */
export type SessionStage = 'full' | 'setting_up';

/** A person at a browser, from sign-in on. The id itself is known to the browser alone. */
export interface Session {
  readonly personId: string;
  /** The synchronizer token of all forms of this session. */
  readonly csrf: string;
  /** Chosen by the person; null where the browser's wish counts. */
  readonly language: Language | null;
  readonly shortcuts: Shortcuts;
  readonly stage: SessionStage;
  /** At sign-in, whatever was shown since. */
  readonly beganAt: Date;
  /** When the person last showed a factor: at sign-in, and at each step up. */
  readonly freshAt: Date;
  /** At the latest, however often it is used. */
  readonly endsAt: Date;
  /** Without a request it ends after so many minutes. */
  readonly idleMinutes: number;
  /** Something that the person typed is kept. */
  readonly hasTyped: boolean;
}

/** One of somebody's sessions, as they see it. */
export interface OwnSession {
  /** Names it; nobody gets in by it. */
  readonly handle: string;
  /** Browser and system, in short; empty where not known. */
  readonly device: string;
  /** ISO 8601 in UTC. */
  readonly beganAt: string;
  readonly seenAt: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** Name of the cookie. */
export const SESSION_COOKIE = 'session';

/** Minutes without a request after which a session is over, where nothing else is said. A call can outlast half an hour. */
export const IDLE_MINUTES = 60;

/** Hours after sign-in at which a session is over in any case. */
export const ABSOLUTE_HOURS = 12;

/** Minutes for which a factor that was shown counts as fresh. */
export const FRESH_MINUTES = 5;

/** When a session ends. */
export interface SessionEndsIn {
  /** Whole minutes from now, at the latest. */
  readonly minutes: number;
  /** Without a request, after so many. */
  readonly idleMinutes: number;
}

export function endOfSession({ endsAt, idleMinutes }: Pick<Session, 'endsAt' | 'idleMinutes'>, now: Date): SessionEndsIn {
  return { minutes: Math.floor((endsAt.getTime() - now.getTime()) / 60_000), idleMinutes };
}

/** Whether dangerous acts may be done without showing a factor anew. */
export function isFresh({ freshAt }: Pick<Session, 'freshAt'>, now: Date): boolean {
  return now.getTime() - freshAt.getTime() < FRESH_MINUTES * 60_000;
}
