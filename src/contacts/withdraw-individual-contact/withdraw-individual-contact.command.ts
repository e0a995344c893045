import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { CorrectionReason } from '../../vocabulary/index.js';
import { ContactCommand } from '../contact-streams.js';
import { withdrawIndividualContact } from './withdraw-individual-contact.decision.js';

/** There was no such contact. */
export class WithdrawIndividualContact extends ContactCommand({
  route: 'withdraw',
  right: 'keep_own_contact',
  words: {
    title: { en: 'Withdraw this contact', es: 'Retirar este contacto' },
    hint: {
      en: 'For a contact that did not take place, or was logged twice.',
      es: 'Para un contacto que no tuvo lugar, o registrado dos veces.',
    },
    send: { en: 'Withdraw it', es: 'Retirarlo' },
    done: { en: 'The contact is withdrawn. It counts nowhere.', es: 'El contacto está retirado. No cuenta en ningún sitio.' },
  },
}) {
  @OneOf('correctionReason', { en: 'Why is it withdrawn?', es: '¿Por qué se retira?' }) readonly reason: CorrectionReason;
}

export class WithdrawIndividualContactApi extends Endpoint(WithdrawIndividualContact) {}
export class WithdrawIndividualContactHandler extends Decision(WithdrawIndividualContact, withdrawIndividualContact) {}
