import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inForce } from '../domain/index.js';
import { PolicyStream } from '../policy-stream.js';
import { PolicyInForce, type PolicyVersionResult } from '../policy.queries.js';

@QueryHandler(PolicyInForce)
export class PolicyInForceHandler implements IQueryHandler<PolicyInForce> {
  constructor(private readonly stream: PolicyStream) {}

  async execute(): Promise<PolicyVersionResult> {
    const current = inForce(await this.stream.now('program'));
    if (!current) throw new Error('no policy is in force: ensureFirstPolicy must run before anything is served');
    return current;
  }
}
