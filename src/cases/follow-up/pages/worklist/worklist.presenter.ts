import { daysAwayWords, plural, timeWords, type TimeTelling } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { FollowUpOutcome, PolicyTerms } from '../../../../vocabulary/index.js';
import type { Asking } from '../../../../rights.js';
import { seesEveryCase, seesOwnCases } from '../../../domain/case-readers.js';
import type { BucketCount, WorklistEntry } from '../../follow-up-worklist/follow-up-worklist.query.js';
import type { WorklistScope } from '../../follow-up-worklist/worklist-scope.js';
import { confirmationWords } from '../../../frame/confirmation.words.js';
import { nextStepFor } from '../../../frame/next-step.js';
import { worklistWords } from './worklist.words.js';

/** One outcome that can be tapped. */
export interface Tap {
  readonly outcome: FollowUpOutcome;
  readonly label: string;
}

/** One thing to do, in words. */
export interface WorklistItem {
  /** Id of its place on the page. */
  readonly anchor: string;
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  /** Tells it apart from every other for those who do not see what stands around. */
  readonly label: string;
  readonly reference: string;
  /** An approval is confirmed here by who gave it, who may not see the case, be it for a conflict; it then is no link. */
  readonly confirmedHere: boolean;
  readonly dueAt: string;
  readonly notShown: boolean;
  readonly overdue: boolean;
  /** Overdue or due today: its first outcome stands out. */
  readonly pressing: boolean;
  /** Agency, what happened, and whose it is. */
  readonly facts: readonly string[];
  /** What makes it pressing. */
  readonly notes: readonly string[];
  /** What is tapped most, then the others; none where it is an approval to be confirmed. */
  readonly taps: readonly Tap[];
  readonly moreTaps: readonly Tap[];
  /** Days that the policy proposes: after no answer, and where more is wanted. */
  readonly tryAgainOn: string;
  readonly oneMoreOn: string;
}

export interface WorklistSight extends TimeTelling {
  readonly actor: string;
  readonly roles: readonly string[];
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly terms: PolicyTerms;
}

/** An entry of the worklist in the words of a language, as one person sees it at one moment. */
export function presentItem(entry: WorklistEntry, sight: WorklistSight): WorklistItem {
  const { id, caseId, kind, dueAt, reference, bucket, owner } = entry;
  const words = worklistWords(sight.language);
  const standard = standardWords(sight.language);
  const title = kind === null ? confirmationWords(owner, sight.language) : standard.followUpKind[kind];
  const step = nextStepFor(kind ?? 'agency_check_back', sight.terms, sight.now, sight.zone);
  return {
    anchor: `item-${id}`,
    id,
    caseId,
    reference,
    dueAt,
    notShown: entry.notShown,
    title,
    label: `${title}, ${reference}, ${timeWords(dueAt, sight)}`,
    confirmedHere: kind === null && owner.kind === 'person' && owner.personId === sight.actor,
    overdue: bucket === 'overdue',
    pressing: bucket === 'overdue' || bucket === 'today',
    facts: [
      ...(entry.agencyName === null ? [] : [entry.agencyName]),
      ...(entry.incidentType === null ? [] : [standard.incidentType[entry.incidentType]]),
      `${words.owner}: ${ownerWords(entry, sight)}`,
    ],
    notes: notesOf(entry, sight),
    ...(kind === null ? { taps: [], moreTaps: [] } : tapsFor(kind === 'post_action_support', step, sight)),
    ...step,
  };
}

function ownerWords({ owner, ownerName }: WorklistEntry, { actor, language }: WorklistSight): string {
  const words = worklistWords(language);
  if (owner.kind === 'desk') return words.desk;
  return owner.personId === actor ? words.yours : (ownerName ?? '-');
}

function notesOf({ attempts, escalatedTo, passedFrom }: WorklistEntry, { language }: WorklistSight): readonly string[] {
  const words = worklistWords(language);
  const tries = plural(language, attempts, { one: words.attempts.one, other: words.attempts.other(attempts) });
  const last = escalatedTo.at(-1);
  return [
    ...(passedFrom === null ? [] : [words.passed(passedFrom)]),
    ...(attempts > 0 ? [tries] : []),
    ...(last === undefined ? [] : [words.told[last]]),
  ];
}

/** The team's own care is no call that somebody may leave unanswered: it took place, or it did not. */
function tapsFor(teamCare: boolean, step: { readonly tryAgainOn: string; readonly oneMoreOn: string }, sight: WorklistSight) {
  const words = worklistWords(sight.language);
  const outcome = standardWords(sight.language).followUpOutcome;
  const plain = (code: FollowUpOutcome): Tap => ({ outcome: code, label: outcome[code] });
  if (teamCare) {
    return { taps: [{ outcome: 'reached_ok', label: words.careDone } as const], moreTaps: [plain('declined'), plain('not_needed')] };
  }
  const away = (day: string) => daysAwayWords(day, sight.now, sight);
  return {
    taps: [plain('reached_ok'), { outcome: 'no_answer', label: words.noAnswer(away(step.tryAgainOn)) } as const],
    moreTaps: [
      { outcome: 'reached_wants_more', label: words.wantsMore(away(step.oneMoreOn)) } as const,
      plain('reached_referred'),
      plain('declined'),
      plain('unreachable'),
      plain('not_needed'),
    ],
  };
}

/** A number that was counted only so far. */
export function countWords({ count, orMore }: BucketCount, language: TimeTelling['language']): string {
  return orMore ? worklistWords(language).orMore(count) : String(count);
}

/** Whose work somebody may look at: what `narrowToScope` would answer with nothing is not offered. */
export function scopesFor(reader: Asking): readonly WorklistScope[] {
  if (seesEveryCase(reader)) return ['mine', 'my_team', 'unassigned', 'all'];
  return seesOwnCases(reader) ? ['mine', 'my_team'] : ['mine'];
}
