import type { Deciding } from '../../vocabulary/index.js';
import type { CredentialKind } from '../domain/credential-kinds.js';
import { rosterKeepersOnly } from '../domain/permissions.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

export interface WithdrawCredentialCommand {
  readonly kind: CredentialKind;
}

/**
 * Takes a credential off the record that the person no longer needs for their part: it would otherwise lapse and keep
 * them from deploying. Nothing to do where none of the kind is on record.
 *
 * @throws Refusal `person_not_found`, `roster_keepers_only`
 */
export function withdrawCredential(command: WithdrawCredentialCommand & Deciding, state: PersonState): readonly PersonEvent[] {
  rosterKeepersOnly(command);
  const recorded = known(state).credentials.some(({ kind }) => kind === command.kind);
  return recorded ? [{ type: 'CredentialWithdrawn', data: { kind: command.kind } }] : [];
}
