import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../../../../libs/event-sourcing/index.js';
import { isForgotten, isSealed, Vault } from '../../../../libs/personal-data/index.js';
import { CaseStreams } from '../../case-streams.js';
import { mayOpenCaseContact, type OpenCaseContactRequest } from './open-case-contact.decision.js';

/** Null where nothing is on record; `forgottenAt` where it was, and its key has been destroyed. */
export interface OpenedCaseContact {
  readonly value: string | null;
  readonly forgottenAt?: string;
}

/**
 * Opens one sealed contact of a case, for a purpose. Every opening stands in the access log, and so does every refusal.
 *
 * @throws Refusal `contact_not_for_you`, `purpose_does_not_fit`, `case_not_found`
 */
export class OpenCaseContact extends Query<OpenedCaseContact> {
  constructor(readonly request: OpenCaseContactRequest & { readonly requestId?: string }) {
    super();
  }
}

@QueryHandler(OpenCaseContact)
export class OpenCaseContactHandler implements IQueryHandler<OpenCaseContact> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly vault: Vault,
  ) {}

  async execute({ request }: OpenCaseContact): Promise<OpenedCaseContact> {
    const { caseId, contact, purpose, actor: viewer, roles, requestId } = request;
    const access = { viewer, purpose, object: `case:${caseId}`, requestId, action: `open_${contact}` };
    const state = await this.cases.now(caseId);
    try {
      const box = mayOpenCaseContact(await this.cases.standing(request, state), state);
      if (!isSealed(box.sealed) || box.sealed === null) return { value: null };
      const opened = await this.vault.open(box.sealed, { ...access, role: box.role, ...box.place });
      return isForgotten(opened) ? { value: null, forgottenAt: opened.forgottenAt } : { value: opened };
    } catch (error) {
      if (error instanceof Refusal) await this.vault.recordDenied({ ...access, role: roles.join(',') || 'none' });
      throw error;
    }
  }
}
