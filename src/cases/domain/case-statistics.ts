import { compareWhen, dayOf, type Discipline, type IncidentType, type PolicyTerms } from '../../vocabulary/index.js';
import type { Case, FollowUp } from './case.state.js';
import type { Intervention } from './intervention.state.js';
import { timelinessOf } from './timeliness.js';

/** What of a case is counted (docs/domain.md, section 7). */
export interface CaseStatistics {
  /** It was triaged, and is neither invalid, a duplicate nor opened in error. */
  readonly reportable: boolean;
  /** The day of the incident in the program's zone, of the call where nobody knows it. */
  readonly day: string;
  /** That asked; null where nobody has said. */
  readonly agencyId: string | null;
  readonly incidentType: IncidentType | null;
  readonly exposed: readonly Discipline[];
  /** Of the support that was held first, by the case's own policy. */
  readonly firstSupport: 'inside' | 'later' | 'not_applicable';
  readonly followUp: 'done_in_time' | 'later_or_not_done' | 'none_due';
  readonly referral: 'accepted' | 'offered' | 'not_offered';
  readonly followUps: { readonly due: number; readonly doneInTime: number };
  readonly referrals: { readonly offered: number; readonly accepted: number };
  /** People at all that was held. */
  readonly participants: number;
  /** By member, minutes of what was held with them on the team. */
  readonly minutesOf: Readonly<Record<string, number>>;
}

/** What a case counts for. @param dueBy a day: support held later and follow-ups due later are not looked at */
export function caseStatistics(state: Case, policy: PolicyTerms, zone: string, dueBy: string): CaseStatistics {
  const { facts } = state;
  const held = Object.values(state.interventions)
    .filter((one): one is HeldIntervention => one.held !== undefined)
    .filter((one) => dayOf(one.held.heldAt, zone) <= dueBy);
  const followUps = followUpsDue(Object.values(state.followUps), zone, dueBy);
  const referrals = referralsMade(state);
  return {
    reportable: isReportable(state),
    day: dayOf(facts.occurredAt ?? state.receivedAt, zone),
    agencyId: facts.agencyId ?? null,
    incidentType: facts.incidentType ?? null,
    exposed: (facts.exposed ?? []).map(({ discipline }) => discipline),
    firstSupport: firstSupport(state, held, policy, zone),
    followUp: followUpClass(followUps),
    referral: referralClass(referrals),
    followUps,
    referrals,
    participants: held.reduce((sum, one) => sum + one.held.attended.reduce((own, { count }) => own + count, 0), 0),
    minutesOf: minutesOf(held),
  };
}

type HeldIntervention = Intervention & Required<Pick<Intervention, 'held'>>;

function isReportable({ triage, earlierTriages, declinedBecause, status, closedBecause, reopened }: Case): boolean {
  const triaged = triage !== null || earlierTriages.length > 0 || (reopened !== null && reopened.before.triage !== null);
  if (status === 'declined') return triaged && declinedBecause !== 'invalid' && declinedBecause !== 'duplicate';
  if (status === 'closed') return triaged && closedBecause !== 'opened_in_error' && closedBecause !== 'duplicate';
  return triaged;
}

function firstSupport(
  { facts }: Case,
  held: readonly HeldIntervention[],
  policy: PolicyTerms,
  zone: string,
): CaseStatistics['firstSupport'] {
  const [first] = [...held].sort((a, b) => compareWhen(a.held.heldAt, b.held.heldAt, zone));
  if (first === undefined) return 'not_applicable';
  const verdict = timelinessOf(first.kind, facts.occurredAt, first.held.heldAt, policy, zone);
  if (verdict === 'not_applicable' || verdict === 'not_known') return 'not_applicable';
  return verdict === 'later' ? 'later' : 'inside';
}

function followUpsDue(all: readonly FollowUp[], zone: string, dueBy: string): CaseStatistics['followUps'] {
  const due = all.filter(({ dueAt, outcomes }) => {
    // What the facts no longer ask for was never due.
    const last = outcomes.at(-1);
    return dayOf(dueAt, zone) <= dueBy && last?.settledBy === undefined && last?.outcome !== 'not_needed';
  });
  const inTime = due.filter(({ dueAt, outcomes }) => {
    const last = outcomes.at(-1);
    return last !== undefined && last.outcome !== 'no_answer' && compareWhen(last.at, dueAt, zone) <= 0;
  });
  return { due: due.length, doneInTime: inTime.length };
}

function followUpClass({ due, doneInTime }: CaseStatistics['followUps']): CaseStatistics['followUp'] {
  if (due === 0) return 'none_due';
  return doneInTime === due ? 'done_in_time' : 'later_or_not_done';
}

function referralsMade({ referrals }: Case): CaseStatistics['referrals'] {
  const offered = Object.values(referrals);
  return { offered: offered.length, accepted: offered.filter(({ accepted }) => accepted === true).length };
}

function referralClass({ offered, accepted }: CaseStatistics['referrals']): CaseStatistics['referral'] {
  if (offered === 0) return 'not_offered';
  return accepted > 0 ? 'accepted' : 'offered';
}

function minutesOf(held: readonly HeldIntervention[]): Readonly<Record<string, number>> {
  const minutes = new Map<string, number>();
  for (const { held: one } of held) for (const member of one.team) minutes.set(member, (minutes.get(member) ?? 0) + one.minutes);
  return Object.fromEntries([...minutes].sort());
}
