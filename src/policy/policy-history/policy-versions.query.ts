import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PolicyStream } from '../policy-stream.js';
import { PolicyVersions, type PolicyVersionResult } from '../policy.queries.js';

@QueryHandler(PolicyVersions)
export class PolicyVersionsHandler implements IQueryHandler<PolicyVersions> {
  constructor(private readonly stream: PolicyStream) {}

  async execute(): Promise<readonly PolicyVersionResult[]> {
    return (await this.stream.now('program')).versions.toReversed();
  }
}
