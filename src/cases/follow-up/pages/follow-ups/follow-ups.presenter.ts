import { plural, timeWords, type Option, type TimeTelling } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { NoticesTold } from '../../../../notices/notices.queries.js';
import type { FollowUpOutcome } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import type { At } from '../../../../pages/at.js';
import { dutyWords } from '../../../frame/duty.words.js';
import { outcomeInWords } from '../../../frame/outcome.words.js';
import { toldWords } from './follow-ups-told.js';
import { followUpsWords } from './follow-ups.words.js';

export type SeenFollowUp = CaseInFullView['followUps'][number];

/** One follow-up of a case, in words. */
export interface FollowUpInWords {
  readonly id: string;
  readonly anchor: string;
  readonly seen: SeenFollowUp;
  readonly title: string;
  /** As a sentence, so that nobody takes who does it for whom it is done for. */
  readonly whoDoesIt: string;
  /** By name or by office. */
  readonly owner: string;
  readonly overdue: boolean;
  readonly notes: readonly string[];
  /** The last outcome and when it was recorded, once it is settled. */
  readonly outcome: string;
  readonly recorded: string;
  /** Whether this person may record an outcome or change it. */
  readonly mayWork: boolean;
}

/** Who looks. */
type Who = Pick<At, 'actor'>;

/** Ladder, team care and what was planned beside them, soonest due first. */
export function presentFollowUps(view: CaseInFullView, at: Who, telling: TimeTelling, told: NoticesTold = {}): readonly FollowUpInWords[] {
  const said = new Set<string>();
  return [...view.followUps, ...view.teamCare]
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .map((seen) => ({
      ...inWords(view, seen, at, telling),
      notes: [...notesOf(seen, telling), ...toldWords(seen, told, at, telling, said)],
    }));
}

function inWords(view: CaseInFullView, seen: SeenFollowUp, at: Who, telling: TimeTelling): Omit<FollowUpInWords, 'notes'> {
  const words = followUpsWords(telling.language);
  const duty = dutyWords(telling.language);
  const standard = standardWords(telling.language);
  const { followUpId: id, kind, owner, ownerName, lastOutcome, outcomeRecordedAt, open } = seen;
  const own = owner.kind === 'person' && owner.personId === at.actor;
  return {
    id,
    seen,
    anchor: `follow-up-${id}`,
    title: standard.followUpKind[kind],
    owner: owner.kind === 'desk' ? words.desk : own ? words.yours : (ownerName ?? '-'),
    whoDoesIt: owner.kind === 'desk' ? duty.deskDoes : own ? duty.youDo : duty.does(ownerName ?? '-'),
    overdue: seen.bucket === 'overdue',
    outcome: outcomeWords(seen, telling),
    recorded: outcomeRecordedAt === null ? '' : timeWords(outcomeRecordedAt, telling),
    mayWork: (view.status === 'open' || (view.status === 'closed' && !open)) && seen.maySettle && (open || lastOutcome !== null),
  };
}

function notesOf(seen: SeenFollowUp, telling: TimeTelling): readonly string[] {
  const words = followUpsWords(telling.language);
  const { attempts, escalatedTo, open, dateChosen, passedFrom } = seen;
  const tries = plural(telling.language, attempts, { one: words.attempts.one, other: words.attempts.other(attempts) });
  const escalated = open ? escalatedTo.at(-1) : undefined;
  return [
    ...(passedFrom === null || !open ? [] : [words.passed(passedFrom)]),
    ...(attempts > 0 ? [tries] : []),
    ...(open && dateChosen ? [words.dateChosen] : []),
    ...(escalated === undefined ? [] : [words.escalated[escalated]]),
  ];
}

function outcomeWords({ kind, lastOutcome }: SeenFollowUp, { language }: TimeTelling): string {
  return lastOutcome === null ? '' : outcomeInWords(kind, lastOutcome, language);
}

/** The outcomes that a follow-up of this kind can have: nobody is called for the team's own care. */
export function outcomesFor({ kind }: SeenFollowUp, language: TimeTelling['language']): readonly Option[] {
  const codes: readonly FollowUpOutcome[] =
    kind === 'post_action_support'
      ? ['reached_ok', 'declined', 'not_needed']
      : ['reached_ok', 'reached_wants_more', 'reached_referred', 'no_answer', 'declined', 'unreachable', 'not_needed'];
  return codes.map((code) => ({ value: code, label: outcomeInWords(kind, code, language) }));
}

/**
 * Whom a follow-up can be given to: the desk, the team, whoever looks, and its owner; those of the past where others may be brought to the
 * case.
 */
export function ownersFor(
  view: CaseInFullView,
  reader: { readonly actor: string; readonly name: string } | null,
  language: TimeTelling['language'],
): readonly Option[] {
  const team = (view.deployment?.members ?? []).filter(({ status }) => status === 'on_team' || status === 'accepted');
  const bringsOthers = view.may.includes('work_on_case');
  const owners = [...view.followUps, ...view.teamCare].flatMap(({ owner, ownerName, open }) =>
    owner.kind === 'person' && (open || bringsOthers) ? [{ memberId: owner.personId, name: ownerName }] : [],
  );
  const own = reader === null ? [] : [{ memberId: reader.actor, name: reader.name }];
  const names = new Map([...own, ...team, ...owners].map(({ memberId, name }) => [memberId, name ?? '-']));
  return [{ value: 'desk', label: capitalised(followUpsWords(language).desk) }, ...[...names].map(([value, label]) => ({ value, label }))];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
