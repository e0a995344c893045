import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import { isForgotten, isSealed, Vault } from '../../../libs/personal-data/index.js';
import type { QueryRequestContext } from '../../../libs/web/http/index.js';
import type { OpeningPurpose } from '../../vocabulary/index.js';
import { ContactStreams } from '../contact-streams.js';
import { openPromise, promisedContactPlace } from '../domain/index.js';

/** For what whom to call back may be opened: the other purposes are of deployments, of the roster and of privacy. */
export const openingPurposesOfPromises = ['follow_up', 'person_asked'] as const satisfies readonly OpeningPurpose[];

/** Null where nothing is on record; `forgottenAt` where it was, and its key has been destroyed. */
export interface OpenedPromisedContact {
  readonly value: string | null;
  readonly forgottenAt?: string;
}

/**
 * Opens whom to call back, for whoever owes the call, and for the desk once it has come there. Every opening stands in the access
 * log, and so does every refusal of one.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`
 */
export class OpenPromisedContact extends Query<OpenedPromisedContact> {
  constructor(
    readonly contactId: string,
    readonly purpose: OpeningPurpose,
    readonly asker: Pick<QueryRequestContext, 'actor' | 'now' | 'requestId'> & { readonly roles: readonly string[] },
  ) {
    super();
  }
}

@QueryHandler(OpenPromisedContact)
export class OpenPromisedContactHandler implements IQueryHandler<OpenPromisedContact> {
  constructor(
    private readonly contacts: ContactStreams,
    private readonly vault: Vault,
  ) {}

  async execute({ contactId, purpose, asker }: OpenPromisedContact): Promise<OpenedPromisedContact> {
    const { actor: viewer, roles, requestId, now } = asker;
    const access = { viewer, purpose, object: `contact:${contactId}`, requestId, action: 'open_promised_contact' };
    const state = await this.contacts.now(contactId);
    try {
      const role = await this.contacts.admitToPromise('keep_promise', { actor: viewer, roles, now }, state);
      const { contact } = openPromise(state);
      if (contact === undefined || !isSealed(contact)) return { value: null };
      const opened = await this.vault.open(contact, { ...access, role, ...promisedContactPlace(contactId, state) });
      return isForgotten(opened) ? { value: null, forgottenAt: opened.forgottenAt } : { value: opened };
    } catch (error) {
      if (error instanceof Refusal) await this.vault.recordDenied({ ...access, role: roles.join(',') || 'none' });
      throw error;
    }
  }
}
