import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PolicyVersion } from '../../../policy/policy.queries.js';
import type { FollowUpKind, FollowUpOutcome } from '../../../vocabulary/index.js';
import { CaseStreams } from '../../case-streams.js';

/** An outcome that its recorder can still take back as if it had not been tapped. */
export interface UndoableOutcome {
  readonly caseId: string;
  readonly followUpId: string;
  readonly kind: FollowUpKind;
  readonly outcome: FollowUpOutcome;
  /** The moment at which the offer ends. */
  readonly until: string;
}

/**
 * What somebody has just tapped, read from the events themselves, so that it is there at once; null where it was somebody
 * else's tap, or the time that the policy gives has passed. It tells no more than they have just said.
 */
export class FindUndoableOutcome extends Query<UndoableOutcome | null> {
  /** @param tapped ids of the case and of the follow-up, with a dot between */
  constructor(
    readonly tapped: string | undefined,
    readonly by: { readonly actor: string; readonly now: string },
  ) {
    super();
  }
}

@QueryHandler(FindUndoableOutcome)
export class FindUndoableOutcomeHandler implements IQueryHandler<FindUndoableOutcome> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ tapped, by: { actor, now } }: FindUndoableOutcome): Promise<UndoableOutcome | null> {
    const [caseId = '', followUpId = ''] = tapped?.split('.') ?? [];
    if (caseId === '') return null;
    const state = await this.cases.now(caseId);
    if (state.status !== 'open') return null;
    const followUp = state.followUps[followUpId];
    const last = followUp?.outcomes.at(-1);
    if (followUp === undefined || last === undefined || last.recordedBy !== actor) return null;
    const { undoSeconds } = await this.queries.execute(new PolicyVersion(state.policyVersion));
    const until = new Date(Date.parse(last.recordedAt) + undoSeconds * 1000).toISOString();
    return until > now ? { caseId, followUpId, kind: followUp.kind, outcome: last.outcome, until } : null;
  }
}
