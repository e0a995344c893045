import { plusHours, type PolicyTerms } from '../../vocabulary/index.js';
import type { Owner } from './case.events.js';
import {
  deploymentOfNeed,
  earliestEnd,
  interventionsOfNeed,
  isOpen,
  isSettledByLadder,
  wasActedOn,
  type Case,
  type FollowUp,
} from './case.state.js';
import { hasRung, rungsFor } from './ladder.js';

/** A follow-up that a case owes by its facts as they stand. */
export interface Obligation extends Pick<FollowUp, 'kind' | 'dueAt' | 'owner' | 'ladderHours' | 'deploymentId'> {
  /** It was owed and has come to its end by another fact: the closing check was done, the request is declined. */
  readonly over: boolean;
}

/**
 * Everything that a case owes by its facts as they stand, by name: the ladder, the team's own care, and what people planned. It
 * looks at no history of the ladder itself, so that facts make the same obligations in whatever order they were typed
 * (docs/domain.md section 3, step 7).
 */
export function obligationsOf(state: Case, policy: PolicyTerms, zone: string): ReadonlyMap<string, Obligation> {
  // The ladder comes last: where it asks for what somebody has taken on, it says when.
  const owed = [...takenOnByPeople(state), ...ladderOf(state, policy, zone), ...teamCareOf(state, policy, zone)];
  const declined = state.status === 'declined';
  return new Map(owed.map(([name, obligation]) => [name, declined ? { ...obligation, over: true } : obligation]));
}

/** What makes two follow-ups the same obligation: the rung, the deployment, or the plan of a person. */
export function nameOf({ id, need, kind, ladderHours, deploymentId }: FollowUp): string {
  if (ladderHours !== undefined) return rungName(need, kind, ladderHours);
  return deploymentId === undefined ? id : careName(deploymentId);
}

const rungName = (need: number, kind: string, hours: number) => `ladder/${need}/${kind}/${hours}`;
const careName = (deploymentId: string) => `team-care/${deploymentId}`;

type Named = readonly [name: string, Obligation];

/** Counted from the end of the first intervention held; before one was held, from the first triage that asked for the rung. */
function ladderOf(state: Case, policy: PolicyTerms, zone: string): readonly Named[] {
  const { triage, earlierTriages, need, facts } = state;
  if (!triage) return [];
  const rungsOf = (outcome: typeof triage.outcome) => rungsFor(outcome, facts.incidentType === 'line_of_duty_death', policy);
  const firstEnd = earliestEnd(interventionsOfNeed(state), zone);
  const closed = closingCheckIsDone(state);
  const owner = ownerOfLadder(state);
  return rungsOf(triage.outcome).map((rung) => {
    const askedAt = [...earlierTriages, triage].find(({ outcome }) => hasRung(rungsOf(outcome), rung))!.triagedAt;
    const dueAt = plusHours(firstEnd ?? askedAt, rung.afterHours, zone);
    const over = closed && rung.kind === 'family_liaison_contact';
    return [rungName(need, rung.kind, rung.afterHours), { kind: rung.kind, dueAt, owner, ladderHours: rung.afterHours, over }];
  });
}

/** One duty for each deployment that held something, counted from the end of the first. */
function teamCareOf(state: Case, policy: PolicyTerms, zone: string): readonly Named[] {
  return state.deployments.flatMap(({ id }): Named[] => {
    const ended = earliestEnd(
      Object.values(state.interventions).filter(({ deploymentId }) => deploymentId === id),
      zone,
    );
    if (ended === null) return [];
    const dueAt = plusHours(ended, policy.teamCareWithinHours, zone);
    return [[careName(id), { kind: 'post_action_support', dueAt, owner: ownerOfLadder(state), deploymentId: id, over: false }]];
  });
}

/**
 * A plan stands for itself; a next step stands as long as the outcome that asked for it; and what somebody has tried or moved is
 * theirs, whether or not the ladder still asks for it.
 */
function takenOnByPeople(state: Case): readonly Named[] {
  return Object.values(state.followUps).flatMap((one): Named[] => {
    const { kind, dueAt, owner, ladderHours, deploymentId } = one;
    const planned = ladderHours === undefined && deploymentId === undefined;
    const stands = wasActedOn(one) || (planned && isStillAskedFor(one, state));
    return stands ? [[nameOf(one), { kind, dueAt, owner, over: false }]] : [];
  });
}

function isStillAskedFor({ after, askedFor }: FollowUp, { followUps }: Case): boolean {
  if (after === undefined || askedFor === undefined) return true;
  const cause = followUps[after]?.outcomes.at(-1);
  return cause?.outcome === askedFor.outcome && cause.recordedAt === askedFor.recordedAt;
}

function closingCheckIsDone({ followUps, need }: Case): boolean {
  return Object.values(followUps).some(
    (one) => one.need === need && one.kind === 'closing_check' && !isOpen(one) && !isSettledByLadder(one),
  );
}

/** The lead of the latest deployment for this need; the desk before one is named. */
function ownerOfLadder(state: Case): Owner {
  const leadId = deploymentOfNeed(state)?.leadId;
  return leadId ? { kind: 'person', personId: leadId } : { kind: 'desk' };
}
