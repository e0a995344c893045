import { Injectable } from '@nestjs/common';
import { Vault } from '../../libs/personal-data/index.js';
import { present } from '../present.js';
import type { RequestFacts } from './domain/case.events.js';
import { callBackContactPlace } from './domain/sealed-fields.js';
import type { RequestFactsBody } from './request-facts.body.js';

/** Seals what is personal in a request, at the edge: behind here nobody has it in the clear. */
@Injectable()
export class SealedRequestFacts {
  constructor(private readonly vault: Vault) {}

  async seal(caseId: string, body: RequestFactsBody): Promise<RequestFacts> {
    const { callBackContact, exposed, ...plain } = present(body);
    return {
      ...plain,
      ...(exposed ? { exposed: exposed.map((one) => present(one)) } : {}),
      ...(callBackContact ? { callBackContact: await this.vault.seal(callBackContactPlace(caseId), callBackContact) } : {}),
    };
  }
}
