import { CommandForm, type PageOfForms } from '../../../pages/command-form.js';
import { ChangePromise } from '../../change-promise/change-promise.command.js';
import { CorrectPromise } from '../../correct-promise/correct-promise.command.js';
import { GivePromise } from '../../give-promise/give-promise.command.js';
import { KeepPromise } from '../../keep-promise/keep-promise.command.js';
import { TakeBackPromise } from '../../take-back-promise/take-back-promise.command.js';
import { TryPromiseAgain } from '../../try-promise-again/try-promise-again.command.js';
import { drawPromise } from './draw-promise.js';
import { toldOfPromise } from './told-of-promise.js';

const page: PageOfForms = {
  path: ({ contactId }) => `/contacts/${contactId}/promise`,
  draw: async (queries, at, { contactId }) => drawPromise(queries, await toldOfPromise(queries, at, contactId!), contactId!),
};

// What came of it is true whatever changed meanwhile, or refused by a rule that says why.
const anyRevision = { anyRevision: true };

export class ChangePromiseForm extends CommandForm(ChangePromise, page) {}
export class KeepPromiseForm extends CommandForm(KeepPromise, page, anyRevision) {}
export class TryPromiseAgainForm extends CommandForm(TryPromiseAgain, page, anyRevision) {}
export class CorrectPromiseForm extends CommandForm(CorrectPromise, page, anyRevision) {}
export class TakeBackPromiseForm extends CommandForm(TakeBackPromise, page, anyRevision) {}
// It is then theirs, and no longer there for the desk.
export class GivePromiseForm extends CommandForm(GivePromise, page, { then: () => '/work?scope=unassigned' }) {}
