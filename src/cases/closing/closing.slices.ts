import type { Slices } from '../../commands/index.js';
import { CloseCaseApi, CloseCaseHandler } from './close-case/close-case.command.js';
import { ForgetContactsOfEndedCases } from './forget-contacts/forget-contacts.automation.js';
import { ForgetContactsHandler } from './forget-contacts/forget-contacts.command.js';
import { forgottenContacts } from './forget-contacts/forgotten-contacts.js';
import { keptContactsProjection } from './forget-contacts/kept-contacts.projection.js';
import { ReopenCaseApi, ReopenCaseHandler } from './reopen-case/reopen-case.command.js';
import { CorrectClosingApi, CorrectClosingHandler } from './correct-closing/correct-closing.command.js';

/** How a case ends, begins again, and is forgotten in part. */
export const closing: Slices = {
  handlers: [CorrectClosingHandler, CloseCaseHandler, ReopenCaseHandler, ForgetContactsHandler],
  controllers: [CorrectClosingApi, CloseCaseApi, ReopenCaseApi],
  projections: [keptContactsProjection],
  automations: [ForgetContactsOfEndedCases],
  forgettings: [forgottenContacts],
};
