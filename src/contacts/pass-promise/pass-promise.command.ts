import { Decision } from '../../commands/index.js';
import { ContactCommand } from '../contact-streams.js';
import type { IndividualContactState } from '../domain/index.js';
import { PromiseKeepers } from '../promise-keepers.js';
import { passPromise } from './pass-promise.decision.js';

/** The owner of a promise can keep it no longer; sent by the clock. */
export class PassPromise extends ContactCommand({ right: 'keep_promises_by_the_clock' }) {}

const owner = {
  from: PromiseKeepers,
  find: async (keepers: PromiseKeepers, { state }: { readonly state: IndividualContactState }) => {
    const of = state?.promise?.owner;
    return { mayKeep: of?.kind === 'person' && (await keepers.mayKeep(of.personId)) };
  },
};

export class PassPromiseHandler extends Decision(PassPromise, passPromise, owner) {}
