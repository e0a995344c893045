import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { SeenCase, type Reader } from '../cases/cases.queries.js';
import type { Deciding } from '../vocabulary/index.js';
import type { IndividualContactState } from './domain/index.js';

/** Asks whether a case is one that somebody may see, at the moment of the decision. */
@Injectable()
export class CaseSight {
  constructor(private readonly queries: QueryBus) {}

  /** @throws Refusal `case_not_found`, exactly as for a case that does not exist */
  async check({ actor, roles, now }: Reader, caseId: string): Promise<void> {
    await this.queries.execute(new SeenCase({ actor, roles, now }, caseId));
  }
}

/** For commands that say to which case a contact belongs. The one that it belongs to already is not asked about again. */
export const seenCase = {
  from: CaseSight,
  find: async (
    sight: CaseSight,
    asked: { readonly state: IndividualContactState; readonly command: { readonly caseId?: string }; readonly deciding: Deciding },
  ): Promise<object> => {
    const { caseId } = asked.command;
    if (caseId !== undefined && caseId !== asked.state?.facts.caseId) await sight.check(asked.deciding, caseId);
    return {};
  },
};
