import { Choice, Day, Decision, Endpoint } from '../../commands/index.js';
import { type CredentialKind, credentialKinds } from '../domain/index.js';
import { PersonCommand } from '../person-streams.js';
import { recordCredential } from './record-credential.decision.js';

/** Until when a credential holds. */
export class RecordCredential extends PersonCommand({
  route: 'credentials',
  right: 'keep_roster',
  words: {
    title: { en: 'Record a credential', es: 'Registrar una credencial' },
    hint: { en: 'A newer last day replaces the one on record.', es: 'Un último día nuevo sustituye al registrado.' },
    send: { en: 'Record it', es: 'Registrarla' },
    done: { en: 'The credential is recorded.', es: 'La credencial está registrada.' },
  },
}) {
  @Choice('credentialKind', credentialKinds, { en: 'Which credential?', es: '¿Qué credencial?' }) readonly kind: CredentialKind;
  @Day({ en: 'What is the last day on which it holds?', es: '¿Cuál es su último día de validez?' }) readonly validUntil: string;
}

export class RecordCredentialApi extends Endpoint(RecordCredential) {}
export class RecordCredentialHandler extends Decision(RecordCredential, recordCredential) {}
