import { Injectable } from '@nestjs/common';
import type { Acting, Meanwhile } from '../../../commands/index.js';
import type { RequestFacts } from '../../domain/index.js';
import { Neighbours } from '../../neighbours.js';

/** What a new request is judged by: the policy in force, and the agency that it names. */
@Injectable()
export class RequestLookup implements Meanwhile {
  private readonly begun = new WeakMap<Acting, Promise<number>>();

  constructor(private readonly neighbours: Neighbours) {}

  begin({ acting, ...facts }: RequestFacts & { readonly acting: Acting }): void {
    const looked = this.look(facts, acting);
    // A request may be refused before anybody asks.
    looked.catch(() => undefined);
    this.begun.set(acting, looked);
  }

  /** The version of the policy that the case pins. @throws Refusal `agency_unknown`, `unit_unknown` */
  async policyVersion(facts: RequestFacts, acting: Acting): Promise<number> {
    const looked = this.begun.get(acting) ?? this.look(facts, acting);
    this.begun.delete(acting);
    return looked;
  }

  private async look(facts: RequestFacts, { now }: Acting): Promise<number> {
    const [policyVersion] = await Promise.all([this.neighbours.policyInForce(), this.neighbours.knownAgency(facts, now)]);
    return policyVersion;
  }
}
