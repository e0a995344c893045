import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { Choice } from '../../commands/fields.js';
import { credentialKinds, type CredentialKind } from '../domain/credential-kinds.js';
import { PersonCommand } from '../person-streams.js';
import { withdrawCredential } from './withdraw-credential.decision.js';

/** A credential that the person no longer needs. */
export class WithdrawCredential extends PersonCommand({ route: 'credentials/withdraw', right: 'keep_roster' }) {
  @Choice('credentialKind', credentialKinds, { en: 'Which credential?', es: '¿Qué credencial?' }) readonly kind: CredentialKind;
}

export class WithdrawCredentialApi extends Endpoint(WithdrawCredential) {}
export class WithdrawCredentialHandler extends Decision(WithdrawCredential, withdrawCredential) {}
