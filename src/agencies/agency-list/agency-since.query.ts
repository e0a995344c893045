import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../commands/index.js';
import { ask, type Asking } from '../../rights.js';
import { AgencyStreams } from '../agency-streams.js';
import type { AgencyEvent } from '../domain/index.js';

/** What was recorded of an agency after a revision, last first. Exact. */
export class AgencySince extends Query<readonly Recorded<AgencyEvent>[]> {
  constructor(
    readonly agencyId: string,
    readonly revision: number,
    readonly asker: Asking,
  ) {
    super();
  }
}

@QueryHandler(AgencySince)
export class AgencySinceHandler implements IQueryHandler<AgencySince> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ agencyId, revision, asker }: AgencySince): Promise<readonly Recorded<AgencyEvent>[]> {
    ask('see_register', asker);
    return this.agencies.since(agencyId, revision);
  }
}
