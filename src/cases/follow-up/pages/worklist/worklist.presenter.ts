import { daysAwayWords, plural, timeWords, type TimeTelling } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { FollowUpKind, FollowUpOutcome, PolicyTerms, WaitingCount } from '../../../../vocabulary/index.js';
import { seesEveryCase, seesOwnCases } from '../../../domain/index.js';
import type { DueBucket } from '../../../reading/due.js';
import type { WaitingInCase } from '../../follow-up-worklist/waiting-in-case.js';
import type { WorkEntry } from '../../follow-up-worklist/work.query.js';
import { dutyWords } from '../../../frame/duty.words.js';
import { waitsSince, waitsSinceInShort } from '../../../frame/how-soon.js';
import { nextStepFor } from '../../../frame/next-step.js';
import { outcomeInWords } from '../../../frame/outcome.words.js';
import { presentElsewhere } from './elsewhere.presenter.js';
import { titleInCase, wayInCase } from './in-case.presenter.js';
import { worklistWords } from './worklist.words.js';

/** One outcome that can be tapped. */
export interface Tap {
  readonly outcome: FollowUpOutcome;
  readonly label: string;
}

/** What can be done about it at once: an outcome, a yes or no, or going to where it is done. */
export type WorkAction =
  | {
      readonly kind: 'outcome';
      /** What is tapped most, then the others. */
      readonly taps: readonly Tap[];
      readonly moreTaps: readonly Tap[];
      /** Days that the policy proposes: after no answer, and where more is wanted. */
      readonly tryAgainOn: string;
      readonly oneMoreOn: string;
      /** What opens the number to call; null where nobody is called. */
      readonly call: string | null;
    }
  /** Opens the number to call, with the outcome beside it. */
  | { readonly kind: 'call'; readonly action: string; readonly label: string }
  /** An approval is confirmed here by who gave it, who may not see the case, be it for a conflict. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'go'; readonly href: string; readonly label: string };

/** One thing to do, in words. */
export interface WorkItem {
  /** Id of its place on the page. */
  readonly anchor: string;
  readonly id: string;
  readonly title: string;
  /** Tells it apart from every other for those who do not see what stands around. */
  readonly label: string;
  readonly bucket: DueBucket;
  /** The date that it has; else since when it waits, in short. */
  readonly dueAt: string | null;
  readonly waits: string;
  /** The case that it is in; `opens` where whoever reads may see it. */
  readonly inCase: { readonly caseId: string; readonly reference: string; readonly opens: boolean } | null;
  readonly notShown: boolean;
  /** Agency, what happened, and who does it. */
  readonly facts: readonly string[];
  /** What makes it pressing. */
  readonly notes: readonly string[];
  readonly action: WorkAction;
}

export interface WorklistSight extends TimeTelling {
  readonly actor: string;
  readonly roles: readonly string[];
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly terms: PolicyTerms;
  /** Everything that is looked at is the reader's own: that it is goes without saying. */
  readonly onlyOwn?: boolean;
}

/** Something that waits in the words of a language, as one person sees it at one moment. */
export function presentItem(entry: WorkEntry, sight: WorklistSight): WorkItem {
  const { id, bucket, dueAt, wanted, since } = entry;
  const own = isInCase(entry) ? inCase(entry, sight) : presentElsewhere(entry, sight);
  const waits = wanted === null || since === null ? null : { since };
  return {
    ...own,
    anchor: `item-${id}`,
    id,
    bucket,
    dueAt: wanted === null ? dueAt : null,
    waits: waits === null ? '' : waitsSinceInShort(waits, sight),
    label: [own.title, own.inCase?.reference, wanted === null ? timeWords(dueAt, sight) : waits && waitsSince(waits, sight)]
      .filter(Boolean)
      .join(', '),
    facts: [...own.facts, ...ownerWords(entry, sight)],
  };
}

function isInCase(entry: WorkEntry): entry is WaitingInCase & { readonly bucket: DueBucket } {
  return entry.kind !== 'promise' && entry.kind !== 'lapse' && entry.kind !== 'restatement' && entry.kind !== 'proposed_role';
}

function inCase(
  entry: WaitingInCase,
  sight: WorklistSight,
): Pick<WorkItem, 'title' | 'inCase' | 'notShown' | 'facts' | 'notes' | 'action'> {
  const { about } = entry;
  const { caseId, reference, notShown, agencyName, incidentType } = about;
  return {
    title: titleInCase(entry, sight),
    inCase: { caseId, reference, opens: !about.toDecide && (seesEveryCase(sight) || seesOwnCases(sight)) },
    notShown,
    facts: [
      ...(agencyName === null ? [] : [agencyName]),
      ...(incidentType === null ? [] : [standardWords(sight.language).incidentType[incidentType]]),
    ],
    notes: notesOf(entry, sight),
    action: actionOf(entry, sight),
  };
}

/** Of one's own it is not said each time. */
function ownerWords({ owner, ownerName }: WorkEntry, { language, onlyOwn = false }: WorklistSight): readonly string[] {
  const words = dutyWords(language);
  switch (owner) {
    case 'own':
      return onlyOwn ? [] : [words.youDo];
    case 'desk':
      return [words.deskDoes];
    case 'approvers':
      return [words.approverDecides];
    case 'somebody':
      return [words.does(ownerName ?? '-')];
  }
}

function notesOf({ about: { attempts, escalatedTo, passedFrom, memberName }, kind, owner }: WaitingInCase, { language }: WorklistSight) {
  const words = worklistWords(language);
  const tries = plural(language, attempts, { one: words.attempts.one, other: words.attempts.other(attempts) });
  const last = escalatedTo.at(-1);
  const isAbout = memberName !== null && !(kind === 'invitation' && owner !== 'desk');
  return [
    ...(passedFrom === null ? [] : [words.passed(passedFrom)]),
    ...(attempts > 0 ? [tries] : []),
    ...(last === undefined ? [] : [words.late[last]]),
    ...(isAbout ? [words.about(memberName)] : []),
  ];
}

function actionOf(entry: WaitingInCase, sight: WorklistSight): WorkAction {
  if (entry.kind === 'approval_confirmation' && entry.owner === 'own') return { kind: 'confirm' };
  if (entry.kind !== 'follow_up') return wayInCase(entry, sight);
  const kind = entry.about.kind as FollowUpKind;
  const call = kind === 'post_action_support' ? null : `/cases/${entry.about.caseId}/follow-ups/${entry.id}/call`;
  const step = nextStepFor(kind, sight.terms, sight.now, sight.zone);
  return { kind: 'outcome', ...tapsFor(kind, step, sight), ...step, call };
}

/** The team's own care is no call that somebody may leave unanswered: it took place, or it did not. */
function tapsFor(kind: FollowUpKind, step: { readonly tryAgainOn: string; readonly oneMoreOn: string }, sight: WorklistSight) {
  const words = worklistWords(sight.language);
  const plain = (outcome: FollowUpOutcome): Tap => ({ outcome, label: outcomeInWords(kind, outcome, sight.language) });
  if (kind === 'post_action_support') return { taps: [plain('reached_ok')], moreTaps: [plain('declined'), plain('not_needed')] };
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
export function countWords({ count, orMore }: WaitingCount, language: TimeTelling['language']): string {
  return orMore ? worklistWords(language).orMore(count) : String(count);
}
