import type { QueryBus } from '@nestjs/cqrs';
import { PolicyVersion } from '../../policy/policy.queries.js';
import type { FollowUpKind, FollowUpOutcome } from '../../vocabulary/index.js';
import type { CaseStreams } from '../case-streams.js';

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
 *
 * @param tapped ids of the case and of the follow-up, with a dot between
 */
export async function undoableOutcome(
  cases: CaseStreams,
  queries: QueryBus,
  tapped: string | undefined,
  { actor, now }: { readonly actor: string; readonly now: string },
): Promise<UndoableOutcome | null> {
  const [caseId = '', followUpId = ''] = tapped?.split('.') ?? [];
  if (caseId === '') return null;
  const state = await cases.now(caseId);
  if (state.status !== 'open') return null;
  const followUp = state.followUps[followUpId];
  const last = followUp?.outcomes.at(-1);
  if (followUp === undefined || last === undefined || last.recordedBy !== actor) return null;
  const { undoSeconds } = await queries.execute(new PolicyVersion(state.policyVersion));
  const until = new Date(Date.parse(last.recordedAt) + undoSeconds * 1000).toISOString();
  return until > now ? { caseId, followUpId, kind: followUp.kind, outcome: last.outcome, until } : null;
}
