import type { PersonRole } from './standard-values.js';

/** What every decision is told beside its command: who acts, when, and where the program's days begin. */
export interface Deciding {
  /** A person's id, `automation:<name>`, or `operator`. */
  readonly actor: string;
  readonly roles: readonly PersonRole[];
  /** ISO 8601 in UTC, from the injected clock. */
  readonly now: string;
  /** IANA name of the program's time zone. */
  readonly zone: string;
  /** Of this command on this stream, and of no other: ids of what a decision creates derive from it, the same at a repeat. */
  readonly commandId: string;
}
