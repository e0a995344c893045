import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { timeWords, type Tone } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { forTheLead, isChosen, overridable, type StoodDownBecause } from '../../../domain/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { fromWhere, isCountedOn } from './board-row.presenter.js';
import { fitnessReasonWords } from './fitness-reason.words.js';
import type { MemberAbout } from './members-about.js';
import { teamWords } from './team.words.js';

/** Of their card on the page of the team. */
export const memberPlace = (memberId: string) => `member-${memberId}`;

export type TeamMemberView = NonNullable<CaseInFullView['deployment']>['members'][number];

/** One of the team so far, in words. */
export interface TeamMemberRow {
  readonly memberId: string;
  readonly name: string;
  readonly role: string;
  readonly status: { readonly words: string; readonly tone: Tone };
  readonly isLead: boolean;
  /** Invited, said yes or on the team; whoever does not go stands apart. */
  readonly counts: boolean;
  readonly facts: readonly string[];
  /** What speaks against them: only for those who decide. */
  readonly reasons: readonly string[];
  /** Their number may be opened, to call them about this team. */
  readonly canCall: boolean;
  /** Buttons that answer with one tap. */
  readonly canSayYes: boolean;
  readonly canLead: boolean;
  /** Something about them waits for the lead's yes, which the person who looks may record. */
  readonly canAgree: boolean;
  /** What is on record of them can be put right here. */
  readonly canCorrect: { readonly answer: boolean; readonly stoodDown: boolean };
}

const tones: Readonly<Record<TeamMemberView['status'], Tone>> = {
  invited: 'attention',
  accepted: 'info',
  declined: 'neutral',
  on_team: 'good',
  stood_down: 'neutral',
};

/** @param may what the person who looks may do here
 * @param told of what notices told of them */
export function teamMemberRow(
  member: TeamMemberView,
  leadId: string | null,
  may: {
    readonly arrange: boolean;
    readonly nameLead: boolean;
    readonly correct: boolean;
    readonly atWork: boolean;
    readonly call: boolean;
  },
  at: At,
  about?: MemberAbout,
  told: readonly string[] = [],
): TeamMemberRow {
  const words = teamWords(at.language);
  const { memberId, status } = member;
  const isLead = memberId === leadId;
  return {
    memberId,
    name: member.name ?? words.unknownName,
    role: standardWords(at.language).teamRole[member.teamRole],
    status: { words: words.status[status], tone: tones[status] },
    isLead,
    counts: isCountedOn({ status }),
    facts: [...factsOf(member, at), ...told, ...fromWhere(about, at)],
    reasons: reasonsOf(member, at),
    canCall: may.call && isCountedOn({ status }),
    canSayYes: may.arrange && status === 'invited',
    canLead: may.nameLead && !isLead && couldLead(member, may.atWork),
    canAgree:
      may.arrange &&
      isCountedOn({ status }) &&
      needsLeadsYes(member) &&
      memberId !== at.actor &&
      [null, at.actor, memberId].includes(leadId),
    canCorrect: {
      answer: may.correct && member.answeredAt !== null,
      stoodDown: may.correct && isChosen(reasonFor(member)),
    },
  };
}

/** Whether something is known of them that the lead may allow, and has not. */
export function needsLeadsYes(member: TeamMemberView): boolean {
  return 'reasons' in member && member.reasons.some((code) => forTheLead.includes(code) && !member.leadAgreedTo.includes(code));
}

/** Whether something is known of them that an approver may allow, and has not. */
export function needsOverride(member: TeamMemberView): boolean {
  return 'reasons' in member && member.reasons.some((code) => overridable.includes(code) && !member.overrideCovers.includes(code));
}

/** Of a team that has stood down, whoever was counted on until the end may have led it. */
function couldLead(member: TeamMemberView, atWork: boolean): boolean {
  const { status, answered } = member;
  return atWork
    ? status === 'accepted' || status === 'on_team'
    : status === 'stood_down' && answered === 'accepted' && reasonFor(member) === null;
}

function factsOf(member: TeamMemberView, at: At): readonly string[] {
  const words = teamWords(at.language);
  const when = (time: string) => timeWords(time, tellingOf(at));
  const declines = standardWords(at.language).memberDeclineReason;
  const { answeredAt, answeredBy, invitedAt } = member;
  const answer = answeredAt === null ? [] : [(answeredBy === 'phoned' ? words.answeredByPhone : words.answered)(when(answeredAt))];
  const because = 'declinedBecause' in member && member.declinedBecause !== null ? [words.because(declines[member.declinedBecause])] : [];
  const reason = reasonFor(member);
  const stoodDown = reason === null ? [] : [words.stoodDownBecause(standDownWords(reason, at))];
  return [...(answer.length > 0 ? answer : [words.invitedAt(when(invitedAt))]), ...because, ...stoodDown];
}

function reasonFor(member: TeamMemberView) {
  return 'stoodDownBecause' in member ? member.stoodDownBecause : null;
}

function standDownWords(reason: StoodDownBecause, { language }: At): string {
  return isChosen(reason) ? standardWords(language).standDownReason[reason] : teamWords(language)[reason];
}

function reasonsOf(member: TeamMemberView, at: At): readonly string[] {
  if (!('reasons' in member)) return [];
  const words = fitnessReasonWords(at.language);
  const override = member.override === null ? [] : [teamWords(at.language).override[member.override]];
  return [
    ...member.reasons.map((code) => (member.leadAgreedTo.includes(code) ? `${words[code]} (${words.agreed})` : words[code])),
    ...override,
  ];
}
