import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { WithdrawCredential } from './withdraw-credential.command.js';

/**
 * Takes a credential off the record that the person no longer needs for their part: it would otherwise lapse and keep
 * them from deploying. Nothing to do where none of the kind is on record.
 *
 * @throws Refusal `person_not_found`
 */
export function withdrawCredential(command: Said<WithdrawCredential> & Deciding, state: PersonState): readonly PersonEvent[] {
  const recorded = known(state).credentials.some(({ kind }) => kind === command.kind);
  return recorded ? [{ type: 'CredentialWithdrawn', data: { kind: command.kind } }] : [];
}
