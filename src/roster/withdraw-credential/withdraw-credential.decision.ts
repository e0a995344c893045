import type { Told } from '../../commands/index.js';
import { known, type PersonEvent, type PersonState } from '../domain/index.js';
import type { WithdrawCredential } from './withdraw-credential.command.js';

/**
 * Takes a credential off the record that the person no longer needs for their part: it would otherwise lapse and keep
 * them from deploying. Nothing to do where none of the kind is on record.
 *
 * @throws Refusal `person_not_found`
 */
export function withdrawCredential(command: Told<WithdrawCredential>, state: PersonState): readonly PersonEvent[] {
  const recorded = known(state).credentials.some(({ kind }) => kind === command.kind);
  return recorded ? [{ type: 'CredentialWithdrawn', data: { kind: command.kind } }] : [];
}
