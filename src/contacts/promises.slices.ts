import type { Slices } from '../commands/index.js';
import { ChangePromiseApi, ChangePromiseHandler } from './change-promise/change-promise.command.js';
import { CorrectPromiseApi, CorrectPromiseHandler } from './correct-promise/correct-promise.command.js';
import { EscalatePromiseHandler } from './escalate-promise/escalate-promise.command.js';
import { EscalatePromises } from './escalate-promise/escalate-promises.automation.js';
import { ForgetPromisedContactHandler } from './forget-promised-contact/forget-promised-contact.command.js';
import { ForgetPromisedContacts } from './forget-promised-contact/forget-promised-contacts.automation.js';
import { forgottenPromisedContacts } from './forget-promised-contact/forgotten-promised-contacts.js';
import { GivePromiseApi, GivePromiseHandler } from './give-promise/give-promise.command.js';
import { KeepPromiseApi, KeepPromiseHandler } from './keep-promise/keep-promise.command.js';
import { OpenPromisedContactApi } from './open-promised-contact/open-promised-contact.api.js';
import { OpenPromisedContactHandler } from './open-promised-contact/open-promised-contact.query.js';
import { controllers as promisePage } from './pages/promise/index.js';
import { PassPromiseHandler } from './pass-promise/pass-promise.command.js';
import { PassPromises } from './pass-promise/pass-promises.automation.js';
import { PromiseCallBackApi, PromiseCallBackHandler } from './promise-call-back/promise-call-back.command.js';
import { PromiseKeepers } from './promise-keepers.js';
import { PromiseSinceHandler } from './promises-to-keep/promise-since.query.js';
import { PromiseToKeepHandler } from './promises-to-keep/promise-to-keep.query.js';
import { PromisesToKeepApi } from './promises-to-keep/promises-to-keep.api.js';
import { PromisesToKeepHandler } from './promises-to-keep/promises-to-keep.query.js';
import { WhenPromisesAreDueHandler, WaitingPromisesHandler } from './promises-to-keep/waiting-promises.query.js';
import { TryPromiseAgainApi, TryPromiseAgainHandler } from './try-promise-again/try-promise-again.command.js';
import { TakeBackPromiseApi, TakeBackPromiseHandler } from './take-back-promise/take-back-promise.command.js';

/** Promises to call back, from the moment they are made until whom to call is forgotten. */
export const promises: Slices = {
  handlers: [
    PromiseCallBackHandler,
    ChangePromiseHandler,
    KeepPromiseHandler,
    TryPromiseAgainHandler,
    CorrectPromiseHandler,
    TakeBackPromiseHandler,
    GivePromiseHandler,
    EscalatePromiseHandler,
    PassPromiseHandler,
    ForgetPromisedContactHandler,
    OpenPromisedContactHandler,
    PromisesToKeepHandler,
    WaitingPromisesHandler,
    WhenPromisesAreDueHandler,
    PromiseToKeepHandler,
    PromiseSinceHandler,
  ],
  controllers: [
    PromisesToKeepApi,
    OpenPromisedContactApi,
    PromiseCallBackApi,
    ChangePromiseApi,
    KeepPromiseApi,
    TryPromiseAgainApi,
    CorrectPromiseApi,
    TakeBackPromiseApi,
    GivePromiseApi,
    ...promisePage,
  ],
  providers: [PromiseKeepers],
  automations: [EscalatePromises, PassPromises, ForgetPromisedContacts],
  forgettings: [forgottenPromisedContacts],
};
