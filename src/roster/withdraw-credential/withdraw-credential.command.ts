import { Choice, Decision, Endpoint } from '../../commands/index.js';
import { type CredentialKind, credentialKinds } from '../domain/index.js';
import { PersonCommand } from '../person-streams.js';
import { withdrawCredential } from './withdraw-credential.decision.js';

/** A credential that the person no longer needs. */
export class WithdrawCredential extends PersonCommand({
  route: 'credentials/withdraw',
  right: 'keep_roster',
  words: {
    title: { en: 'Take a credential off the record', es: 'Quitar una credencial del registro' },
    hint: {
      en: 'For one that they do not need, or that was recorded by mistake.',
      es: 'Para una que no necesita, o que se registró por error.',
    },
    send: { en: 'Take it off', es: 'Quitarla' },
    done: { en: 'The credential is off the record.', es: 'La credencial ya no figura.' },
  },
}) {
  @Choice('credentialKind', credentialKinds, { en: 'Which credential?', es: '¿Qué credencial?' }) readonly kind: CredentialKind;
}

export class WithdrawCredentialApi extends Endpoint(WithdrawCredential) {}
export class WithdrawCredentialHandler extends Decision(WithdrawCredential, withdrawCredential) {}
