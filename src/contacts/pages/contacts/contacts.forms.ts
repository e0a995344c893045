import { CommandForm, type PageOfForms } from '../../../pages/command-form.js';
import { CorrectIndividualContact } from '../../correct-individual-contact/correct-individual-contact.command.js';
import { LogIndividualContact } from '../../log-individual-contact/log-individual-contact.command.js';
import { WithdrawIndividualContact } from '../../withdraw-individual-contact/withdraw-individual-contact.command.js';
import { PromiseCallBack } from '../../promise-call-back/promise-call-back.command.js';
import { drawContacts } from './draw-contacts.js';
import { recordedOfContact } from './recorded.js';
import { toldOfContact } from './told-of-contact.js';

const page: PageOfForms = {
  path: () => '/contacts',
  draw: async (queries, at, { contactId }) => {
    const told = contactId === undefined ? at : await toldOfContact(queries, at, contactId);
    return drawContacts(queries, told, { contact: contactId });
  },
};

export class LogIndividualContactForm extends CommandForm(LogIndividualContact, page) {}
export class CorrectIndividualContactForm extends CommandForm(CorrectIndividualContact, page, {
  // Where the day is of another month now, it would not be found in this one.
  then: (_ids, { on = '' }: { readonly on?: string }) =>
    on === '' ? '/contacts' : `/contacts?month=${on.slice(0, 'YYYY-MM'.length)}#month`,
  onRecord: (queries, at, { contactId }) => recordedOfContact(queries, at, contactId!),
}) {}
export class WithdrawIndividualContactForm extends CommandForm(WithdrawIndividualContact, page) {}
export class PromiseCallBackForm extends CommandForm(PromiseCallBack, page, { anyRevision: true }) {}
