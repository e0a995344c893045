import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { isDay } from '../../vocabulary/index.js';
import { known, type PersonEvent, type PersonState } from '../domain/index.js';
import type { RecordCredential } from './record-credential.command.js';

/**
 * Records until when a credential holds, replacing what was known of its kind. Nobody with a lapsed one deploys (docs/domain.md
 * section 5, rule 2).
 *
 * @throws Refusal `person_not_found`, `day_malformed`
 */
export function recordCredential(command: Told<RecordCredential>, state: PersonState): readonly PersonEvent[] {
  const person = known(state);
  const { kind, validUntil } = command;
  if (!isDay(validUntil))
    refuse('day_malformed', {
      field: 'validUntil',
      en: 'Give the last day on which it holds as in 2027-11-23.',
      es: 'Escriba el día como en 2026-11-23.',
    });
  const recorded = person.credentials.some((one) => one.kind === kind && one.validUntil === validUntil);
  return recorded ? [] : [{ type: 'CredentialRecorded', data: { kind, validUntil } }];
}
