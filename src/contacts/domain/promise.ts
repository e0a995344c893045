import { refuse, refuseMissing, unknownEvent } from '../../../libs/event-sourcing/index.js';
import type { CorrectionReason, When } from '../../vocabulary/index.js';
import type { IndividualContact, IndividualContactState } from './individual-contact.js';
import type { PromiseCorrected, PromiseEvent, PromiseOutcome, PromiseOwner } from './promise.events.js';

/** The latest promise to call back that was made with a contact. */
export interface CallBackPromise {
  readonly status: 'open' | 'kept' | 'taken_back';
  readonly dueAt: When;
  readonly owner: PromiseOwner;
  /** Sealed; absent where none is on record, or it was forgotten. */
  readonly contact?: string;
  /** Once it is kept. */
  readonly outcome?: PromiseOutcome;
  readonly correctedBecause?: CorrectionReason;
  readonly takenBackBecause?: CorrectionReason;
  /** Calls that nobody answered; absent where there was none. `lastAt`: ISO 8601 in UTC. */
  readonly tried?: { readonly times: number; readonly lastAt: string };
  /** The desk has been told that it is overdue. */
  readonly escalated: boolean;
  /** How often whom to call back was forgotten: what is learned afterwards is kept under another key. */
  readonly timesForgotten: number;
}

/** How a promise changes; undefined before there is one. */
export function evolvePromise(memberId: string, promise: CallBackPromise | undefined, event: PromiseEvent): CallBackPromise | undefined {
  if (event.type === 'CallBackPromised') {
    const { timesForgotten = 0, contact } = promise ?? {};
    // It is the same person who is called: what is not forgotten yet is still right.
    const kept = contact === undefined ? {} : { contact };
    return { ...kept, ...event.data, status: 'open', escalated: false, owner: { kind: 'person', personId: memberId }, timesForgotten };
  }
  return promise && changed(promise, event);
}

function changed(promise: CallBackPromise, event: Exclude<PromiseEvent, { type: 'CallBackPromised' }>): CallBackPromise {
  switch (event.type) {
    case 'PromiseChanged':
      return { ...promise, ...event.data, escalated: promise.escalated && event.data.dueAt === undefined };
    case 'PromiseTried': {
      const { triedAt: lastAt, dueAt } = event.data;
      return { ...promise, dueAt, escalated: false, tried: { times: (promise.tried?.times ?? 0) + 1, lastAt } };
    }
    case 'PromiseKept':
      return { ...promise, status: 'kept', outcome: event.data.outcome };
    case 'PromiseCorrected':
      return correctedPromise(promise, event.data);
    case 'PromiseTakenBack':
      return { ...promise, status: 'taken_back', takenBackBecause: event.data.reason };
    case 'PromiseEscalated':
      return { ...promise, escalated: true };
    case 'PromiseGiven':
      return { ...promise, owner: { kind: 'person', personId: event.data.memberId }, dueAt: event.data.dueAt, escalated: false };
    case 'PromisePassedToDesk':
      return { ...promise, owner: { kind: 'desk' } };
    case 'PromisedContactForgotten': {
      const { contact: _, ...rest } = promise;
      return { ...rest, timesForgotten: promise.timesForgotten + 1 };
    }
    default:
      return unknownEvent(event);
  }
}

function correctedPromise({ outcome: _, ...promise }: CallBackPromise, { outcome, reason }: PromiseCorrected['data']): CallBackPromise {
  return outcome === undefined
    ? { ...promise, status: 'open', correctedBecause: reason }
    : { ...promise, outcome, correctedBecause: reason };
}

/** Whether the coordinators' desk may see to it: it is the desk's, or the desk has been told that it is overdue. */
export function isAtDesk({ owner, escalated }: CallBackPromise): boolean {
  return owner.kind === 'desk' || escalated;
}

/** The promise. @throws Refusal `promise_not_found` */
export function promised(state: IndividualContactState): CallBackPromise {
  if (state?.promise === undefined)
    refuseMissing('promise_not_found', {
      en: 'There is no such promise to call back. Look at your work.',
      es: 'No existe esa promesa de volver a llamar. Mire su trabajo.',
    });
  return state.promise;
}

/** The promise, as one that is still to be kept. @throws Refusal `promise_not_found`, `promise_ended` */
export function openPromise(state: IndividualContactState): CallBackPromise {
  const promise = promised(state);
  if (promise.status !== 'open' || state?.withdrawnBecause !== null)
    refuse('promise_ended', {
      en: 'This promise is kept already, or was taken back. Promise to call back anew, if somebody waits for it.',
      es: 'Esta promesa ya se cumplió, o se retiró. Prometa de nuevo volver a llamar, si alguien lo espera.',
    });
  return promise;
}

/** Whether somebody still waits for the call. */
export function isToBeKept(state: IndividualContactState): state is IndividualContact & { readonly promise: CallBackPromise } {
  return state?.promise?.status === 'open' && state.withdrawnBecause === null;
}
