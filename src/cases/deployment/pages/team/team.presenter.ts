import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { timeWords, type Option } from '../../../../../libs/web/views/index.js';
import { byName } from '../../../../../libs/text/index.js';
import { nameOf, type SomeCommandClass } from '../../../../commands/index.js';
import type { NoticesTold } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { isOpenTo } from '../../../../rights.js';
import type { Candidate, CandidateLists } from '../../candidates/candidates.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { forTheLead, overridable, type StoodDownBecause } from '../../../domain/index.js';
import { CorrectStandDown } from '../../correct-stand-down/correct-stand-down.command.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.command.js';
import { presentBoard, type BoardModel, type BoardPlace } from './board.presenter.js';
import { isCountedOn } from './board-row.presenter.js';
import { needsLeadsYes, needsOverride, teamMemberRow, type TeamMemberRow, type TeamMemberView } from './team-member.presenter.js';
import { toldOfMember } from './team-told.js';
import { teamWords } from './team.words.js';
import type { StandDownReason } from '../../../../vocabulary/index.js';

/** Why a team, or one of it, stood down: of the latest one where no team is named. */
export interface ToCorrect {
  readonly deploymentId?: string;
  readonly memberId?: string;
  /** Whose it is; null for the whole team. */
  readonly name: string | null;
  readonly because: StoodDownBecause | null;
}

/** Everything that the deployment board of one case shows one person, in words. */
export interface TeamPageModel {
  readonly caseId: string;
  readonly revision: number;
  /** Coordinators and the lead, while the case is open. */
  readonly mayArrange: boolean;
  /** For anybody on the board, not for themself alone. */
  readonly mayDeclareConflicts: boolean;
  readonly mayReachMembers: boolean;
  readonly status: 'none' | 'inviting' | 'confirmed' | 'stood_down';
  readonly earlierTeams: number;
  readonly earlier: CaseInFullView['earlierTeams'];
  readonly members: readonly TeamMemberRow[];
  /** What stands between now and a team that goes, also once it was confirmed; only while it is at work. */
  readonly missing: readonly string[];
  /** Nothing else is left to do in the case. */
  readonly standsDownNext: boolean;
  /** Confirming does something: a team is at work that is not confirmed, or somebody said yes since. */
  readonly canConfirm: boolean;
  readonly meeting: {
    readonly at: string | null;
    readonly meetAt: string | null;
    readonly hasPlace: boolean;
    readonly hasContact: boolean;
    readonly mayOpen: boolean;
  };
  /** Why nobody can be invited now, where that is so. */
  readonly notice: string | null;
  readonly board: BoardModel | null;
  /** Why the whole team stood down, where it did; as a code. */
  readonly stoodDownBecause: StandDownReason | null;
  /** Whose answer, and whose reason for standing down, somebody has chosen to correct. */
  readonly correcting: { readonly answer: TeamMemberView | null; readonly stoodDown: ToCorrect | null };
  /** Members to choose from in the forms, by what the form is for. */
  readonly choices: Readonly<
    Record<'answers' | 'leads' | 'onTeam' | 'accepted' | 'counted' | 'anybody' | 'overridable' | 'agreed' | 'ofTheTeam', readonly Option[]>
  >;
}

/** What of the page somebody has chosen to see: a part of the board, and whose answer or reason is to be corrected. */
export interface TeamSight extends BoardPlace {
  readonly answer?: string;
  readonly stoodDown?: string;
  /** An earlier team, whose reason it is. */
  readonly team?: string;
  /** Of those who wait for an answer, what became of their notices. */
  readonly told?: NoticesTold;
}

/**
 * The board as one person sees it. `lists` is null for whoever does not choose the team.
 *
 * @param sight which part of the board is looked at, and what is to be corrected
 */
export function presentTeam(view: CaseInFullView, lists: CandidateLists | null, at: At, sight: TeamSight = {}): TeamPageModel {
  const { deployment } = view;
  const open = view.status === 'open';
  const atWork = deployment !== null && deployment.status !== 'stood_down';
  const mayArrange = lists !== null && open;
  const call = mayArrange && atWork && isOpenTo('open_contact', at, 'every');
  const may = { arrange: mayArrange && atWork, correct: mayArrange, nameLead: view.may.includes('decide_request') && open, atWork, call };
  const members = deployment?.members ?? [];
  const correcting = {
    answer: members.find(({ memberId }) => memberId === chosenIn(at, RecordPhonedAnswer, sight.answer)) ?? null,
    stoodDown: reasonToCorrect(view, at, sight),
  };
  const board = mayArrange && view.triage !== null ? presentBoard(lists, view.caseId, at, sight) : null;
  return {
    caseId: view.caseId,
    revision: view.revision,
    mayArrange,
    mayDeclareConflicts: view.may.includes('declare_conflict'),
    mayReachMembers: view.may.includes('declare_conflict') && isOpenTo('open_contact', at, 'every'),
    status: deployment?.status ?? 'none',
    earlierTeams: view.earlierDeployments,
    earlier: view.earlierTeams,
    members: members.map((member) => {
      const told = toldOfMember(member, view.caseId, sight.told ?? {}, at);
      return teamMemberRow(member, deployment?.leadId ?? null, may, at, sight.about?.get(member.memberId), told);
    }),
    missing: atWork ? missingFrom(deployment, at) : [],
    standsDownNext: view.next?.duty === 'step' && view.next.step === 'stand_down',
    canConfirm: mayArrange && atWork && (deployment.status === 'inviting' || members.some(({ status }) => status === 'accepted')),
    meeting: {
      at: deployment?.meetAt ? timeWords(deployment.meetAt, tellingOf(at)) : null,
      meetAt: deployment?.meetAt ?? null,
      hasPlace: deployment?.hasPlace ?? false,
      hasContact: deployment?.hasContact ?? false,
      mayOpen: view.may.includes('open_meeting_place'),
    },
    notice: noticeOf(view, mayArrange, at),
    board,
    stoodDownBecause: deployment?.stoodDownBecause ?? null,
    correcting,
    choices: {
      ...choicesOf(members, deployment, correcting.answer, inSight(lists, board, members), at),
      ofTheTeam: members.map((member) => withRole(member, at)),
    },
  };
}

/** The reason that somebody has chosen to correct, of the latest team or an earlier one; else that of the latest, if it stood down. */
function reasonToCorrect({ deployment, earlierTeams }: CaseInFullView, at: At, sight: TeamSight): ToCorrect | null {
  const { unknownName } = teamWords(at.language);
  const memberId = chosenIn(at, CorrectStandDown, sight.stoodDown);
  const deploymentId = chosenIn(at, CorrectStandDown, sight.team, 'deploymentId');
  const team = deploymentId === undefined ? deployment : earlierTeams.find((one) => one.deploymentId === deploymentId);
  if (!team) return null;
  const member = (team.members as readonly TeamMemberView[]).find((one) => one.memberId === memberId);
  if (member === undefined) {
    return team.stoodDownBecause === null ? null : { deploymentId, name: null, because: team.stoodDownBecause };
  }
  const because = 'stoodDownBecause' in member ? member.stoodDownBecause : null;
  return { deploymentId, memberId, name: member.name ?? unknownName, because };
}

/** Whom a form is about: the one who was chosen, or who stood on it when it was refused. */
function chosenIn({ refused }: At, command: SomeCommandClass, chosen?: string, field = 'memberId'): string | undefined {
  if (refused?.form !== nameOf(command)) return chosen;
  const stood = refused.values[field];
  return typeof stood === 'string' && stood !== '' ? stood : undefined;
}

/** The forms offer those whom the page shows: the roster may be long, and any part of it can be shown. */
function inSight(lists: CandidateLists | null, board: BoardModel | null, members: readonly TeamMemberView[]): readonly Candidate[] {
  if (lists === null || board === null) return [];
  const shown = [board.fit, board.askTheLead, board.notPossible].flatMap(({ rows }) => rows);
  const ids = new Set([...shown, ...members].map(({ memberId }) => memberId));
  return [...lists.fit, ...lists.askTheLead, ...lists.notPossible].filter(({ memberId }) => ids.has(memberId));
}

function missingFrom(
  { status: of, leadId, members, meetAt, hasPlace }: NonNullable<CaseInFullView['deployment']>,
  at: At,
): readonly string[] {
  const { missing, unknownName } = teamWords(at.language);
  const going = members.filter(({ status }) => status === 'accepted' || status === 'on_team');
  const waiting = members.filter(({ status }) => status === 'invited').length;
  return [
    ...(going.length === 0 ? [of === 'confirmed' ? missing.nobodyLeft : missing.nobody] : []),
    ...(leadId === null ? [missing.lead] : []),
    ...(going.some(({ teamRole }) => teamRole === 'mental_health_lead') ? [] : [missing.mentalHealthLead]),
    ...(meetAt === null ? [missing.time] : []),
    ...(hasPlace ? [] : [missing.place]),
    ...(waiting > 0 ? [missing.answers(waiting)] : []),
    ...members.filter((one) => isCountedOn(one) && needsLeadsYes(one)).map(({ name }) => missing.leadsYes(name ?? unknownName)),
    ...members.filter((one) => isCountedOn(one) && needsOverride(one)).map(({ name }) => missing.override(name ?? unknownName)),
  ];
}

function noticeOf(view: CaseInFullView, mayArrange: boolean, at: At): string | null {
  const words = teamWords(at.language);
  if (view.status !== 'open') return words.closed;
  if (!mayArrange) return words.readOnly;
  if (view.triage === null) return words.notTriaged;
  return view.stage === 'awaiting_approval' ? words.awaitingApproval : null;
}

function choicesOf(
  members: readonly TeamMemberView[],
  deployment: CaseInFullView['deployment'],
  answering: TeamMemberView | null,
  candidates: readonly Candidate[],
  at: At,
): Omit<TeamPageModel['choices'], 'ofTheTeam'> {
  const of = (fits: (member: TeamMemberView) => boolean): readonly Option[] => members.filter(fits).map((member) => withRole(member, at));
  const named = (list: readonly Candidate[]): readonly Option[] => list.map(({ memberId, name }) => ({ value: memberId, label: name }));
  const conflicted = candidates.filter(({ reasons }) => reasons.some(({ code, covered }) => !covered && overridable.includes(code)));
  const inviting = deployment?.status === 'inviting';
  return {
    answers: of(
      ({ status, memberId }) =>
        status === 'invited' || status === 'accepted' || (inviting && status === 'declined') || memberId === answering?.memberId,
    ),
    leads: of(({ status, memberId }) => (status === 'accepted' || status === 'on_team') && memberId !== deployment?.leadId),
    onTeam: of(({ status }) => status === 'on_team'),
    accepted: of(({ status }) => status === 'accepted'),
    counted: of(({ status }) => status === 'invited' || status === 'accepted' || status === 'on_team'),
    anybody: named(candidates.toSorted(byName(at.language))),
    overridable: named(conflicted),
    agreed: named(candidates.filter(({ reasons }) => reasons.some(({ code, covered }) => covered && forTheLead.includes(code)))),
  };
}

function withRole({ memberId, name, teamRole }: TeamMemberView, { language }: At): Option {
  return { value: memberId, label: `${name ?? teamWords(language).unknownName}, ${standardWords(language).teamRole[teamRole]}` };
}
