import { Injectable } from '@nestjs/common';
import { Vault } from '../../../libs/personal-data/index.js';
import { present } from '../../commands/present.js';
import { CaseStreams, type AskedOfCase } from '../case-streams.js';
import type { RequestFacts } from '../domain/case.events.js';
import { timesForgotten } from '../domain/case.state.js';
import { callBackContactPlace } from '../domain/sealed-fields.js';
import type { RequestFactsBody } from './request-facts.body.js';

/** Seals what is personal in a request, at the edge, for whoever may send it: behind here nobody has it in the clear. */
@Injectable()
export class SealedRequestFacts {
  constructor(
    private readonly vault: Vault,
    private readonly cases: CaseStreams,
  ) {}

  async seal(asked: AskedOfCase, body: RequestFactsBody): Promise<RequestFacts> {
    const { callBackContact, exposed, ...plain } = present(body);
    return {
      ...plain,
      ...(exposed ? { exposed: exposed.map((one) => present(one)) } : {}),
      ...(callBackContact ? { callBackContact: await this.contact(asked, callBackContact) } : {}),
    };
  }

  private async contact(asked: AskedOfCase, plain: string): Promise<string> {
    const place = callBackContactPlace(asked.id, timesForgotten(await this.cases.admitted(asked)));
    return this.vault.seal(place, plain);
  }
}
