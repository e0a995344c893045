import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../commands/index.js';
import { ask, type Asking } from '../../rights.js';
import type { PolicyEvent } from '../domain/index.js';
import { PolicyStream } from '../policy-stream.js';

/** What was published after a revision, last first. Exact. */
export class PolicySince extends Query<readonly Recorded<PolicyEvent>[]> {
  constructor(
    readonly revision: number,
    readonly asker: Asking,
  ) {
    super();
  }
}

@QueryHandler(PolicySince)
export class PolicySinceHandler implements IQueryHandler<PolicySince> {
  constructor(private readonly stream: PolicyStream) {}

  execute({ revision, asker }: PolicySince): Promise<readonly Recorded<PolicyEvent>[]> {
    ask('see_policy', asker);
    return this.stream.since('program', revision);
  }
}
