import type { Language } from '../../../libs/web/views/index.js';
import type { DutyOwner } from '../reading/duties.js';

const toConfirm = { en: 'Confirm the approval given by telephone', es: 'Confirmar la aprobación dada por teléfono' };
const ofAnother = {
  en: 'Have another approver confirm the approval given by telephone, or take it back',
  es: 'Hacer que otra persona aprobadora confirme la aprobación dada por teléfono, o retirarla',
};

/** What a phoned approval waits for: of the desk, where who gave it can confirm it no longer. */
export function confirmationWords({ kind }: Pick<DutyOwner, 'kind'>, language: Language): string {
  return (kind === 'desk' ? ofAnother : toConfirm)[language];
}
