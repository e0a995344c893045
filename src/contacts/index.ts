import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { CaseSight } from './case-sight.js';
import { StatisticsOfContactHandler } from './reading/contact-statistics.query.js';
import { ContactStreams } from './contact-streams.js';
import {
  CorrectIndividualContactApi,
  CorrectIndividualContactHandler,
} from './correct-individual-contact/correct-individual-contact.command.js';
import { LogIndividualContactApi, LogIndividualContactHandler } from './log-individual-contact/log-individual-contact.command.js';
import { CountContactsOfCaseHandler } from './own-contacts/contacts-of-case.query.js';
import { ContactSinceHandler } from './own-contacts/contact-since.query.js';
import { OwnContactHandler } from './own-contacts/own-contact.query.js';
import { OwnContactsApi } from './own-contacts/own-contacts.api.js';
import { OwnContactsHandler } from './own-contacts/own-contacts.query.js';
import {
  CorrectIndividualContactForm,
  LogIndividualContactForm,
  PromiseCallBackForm,
  WithdrawIndividualContactForm,
} from './pages/contacts/contacts.forms.js';
import { ContactsPage } from './pages/contacts/contacts.page.js';
import { promises } from './promises.slices.js';
import { ownContacts } from './reading/own-contacts.projection.js';
import {
  WithdrawIndividualContactApi,
  WithdrawIndividualContactHandler,
} from './withdraw-individual-contact/withdraw-individual-contact.command.js';

const contact: Slices = {
  handlers: [
    CorrectIndividualContactHandler,
    LogIndividualContactHandler,
    WithdrawIndividualContactHandler,
    CountContactsOfCaseHandler,
    ContactSinceHandler,
    OwnContactHandler,
    OwnContactsHandler,
    StatisticsOfContactHandler,
  ],
  controllers: [
    OwnContactsApi,
    CorrectIndividualContactApi,
    LogIndividualContactApi,
    WithdrawIndividualContactApi,
    ContactsPage,
    CorrectIndividualContactForm,
    LogIndividualContactForm,
    WithdrawIndividualContactForm,
    PromiseCallBackForm,
  ],
  providers: [CaseSight, ContactStreams],
  projections: [ownContacts],
};

@Module(moduleOf(contact, promises))
class ContactsModule {}

/** Contacts from peer to peer, each logged by the member who was there, and the promises to call back that were made with them. */
export const contacts: Context = { module: ContactsModule, ...readSideOf(contact, promises) };
