import { tellingOf } from '../../../../libs/web/forms/index.js';
import { timeWords, type Option } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { standardWords } from '../../../pages/words/index.js';
import type { CandidateLists } from '../../candidates/candidates.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { overridable } from '../../domain/fitness.js';
import { boardRow, isCountedOn, type BoardRow } from './board-row.presenter.js';
import { teamMemberRow, type TeamMemberRow, type TeamMemberView } from './team-member.presenter.js';
import { teamWords } from './team.words.js';

/** One list of the board: the first of it, and how many there are. */
export interface BoardList {
  readonly rows: readonly BoardRow[];
  readonly count: number;
}

export type BoardModel = Readonly<Record<'fit' | 'askTheLead' | 'notPossible', BoardList>>;

/** Of a long list the first are enough to choose from: whoever was called least recently stands first. */
const FIRST = 10;

/** Everything that the deployment board of one case shows one person, in words. */
export interface TeamPageModel {
  readonly caseId: string;
  readonly revision: number;
  /** Coordinators and the lead, while the case is open. */
  readonly mayArrange: boolean;
  readonly isCoordinator: boolean;
  readonly status: 'none' | 'inviting' | 'confirmed' | 'stood_down';
  readonly earlierTeams: number;
  readonly members: readonly TeamMemberRow[];
  /** What stands between now and a team that goes; only while it can be confirmed. */
  readonly missing: readonly string[];
  /** Confirming does something: a team is at work that is not confirmed, or somebody said yes since. */
  readonly canConfirm: boolean;
  readonly meeting: { readonly at: string | null; readonly meetAt: string | null; readonly hasPlace: boolean; readonly hasContact: boolean; readonly mayOpen: boolean };
  /** Why nobody can be invited now, where that is so. */
  readonly notice: string | null;
  readonly board: BoardModel | null;
  /** Members to choose from in the forms, by what the form is for. */
  readonly choices: Readonly<Record<'answers' | 'leads' | 'onTeam' | 'accepted' | 'counted' | 'anybody' | 'overridable', readonly Option[]>>;
}

/**
 * The board as one person sees it. `lists` is null for whoever does not choose the team.
 *
 * @param all shows long lists to their end
 */
export function presentTeam(view: CasePageView, lists: CandidateLists | null, at: At, all = false): TeamPageModel {
  const { deployment } = view;
  const isCoordinator = at.roles.includes('coordinator');
  const open = view.status === 'open';
  const atWork = deployment !== null && deployment.status !== 'stood_down';
  const mayArrange = lists !== null && open;
  const may = { arrange: mayArrange && atWork, nameLead: isCoordinator && open && atWork };
  const members = deployment?.members ?? [];
  const own = members.find(({ memberId }) => memberId === at.actor)?.status;
  return {
    caseId: view.caseId,
    revision: view.revision,
    mayArrange,
    isCoordinator,
    status: deployment?.status ?? 'none',
    earlierTeams: view.earlierDeployments,
    members: members.map((member) => teamMemberRow(member, deployment?.leadId ?? null, may, at)),
    missing: atWork ? missingFrom(deployment, at) : [],
    canConfirm: mayArrange && atWork && (deployment.status === 'inviting' || members.some(({ status }) => status === 'accepted')),
    meeting: {
      at: deployment?.meetAt ? timeWords(deployment.meetAt, tellingOf(at)) : null,
      meetAt: deployment?.meetAt ?? null,
      hasPlace: deployment?.hasPlace ?? false,
      hasContact: deployment?.hasContact ?? false,
      mayOpen: lists !== null || (atWork && (own === 'accepted' || own === 'on_team')),
    },
    notice: noticeOf(view, mayArrange, at),
    board: mayArrange && view.triage !== null ? boardOf(lists, at, all) : null,
    choices: choicesOf(atWork ? members : [], deployment, lists, at),
  };
}

/** Whoever the team counts on is no choice any more; but that somebody on it has become impossible has to be seen. */
function boardOf(lists: CandidateLists, at: At, all: boolean): BoardModel {
  const rowsOf = (list: CandidateLists['fit']): BoardList => {
    const rows = list.map((candidate) => boardRow(candidate, at));
    return { count: rows.length, rows: all ? rows : rows.filter(({ problem }, index) => index < FIRST || problem !== undefined) };
  };
  const toChoose = (list: CandidateLists['fit']) => rowsOf(list.filter((candidate) => !isCountedOn(candidate)));
  return { fit: toChoose(lists.fit), askTheLead: toChoose(lists.askTheLead), notPossible: rowsOf(lists.notPossible) };
}

function missingFrom({ leadId, members, meetAt, hasPlace }: NonNullable<CasePageView['deployment']>, at: At): readonly string[] {
  const { missing } = teamWords(at.language);
  const going = members.filter(({ status }) => status === 'accepted' || status === 'on_team');
  const waiting = members.filter(({ status }) => status === 'invited').length;
  return [
    ...(going.length === 0 ? [missing.nobody] : []),
    ...(leadId === null ? [missing.lead] : []),
    ...(going.some(({ teamRole }) => teamRole === 'mental_health_lead') ? [] : [missing.mentalHealthLead]),
    ...(meetAt === null ? [missing.time] : []),
    ...(hasPlace ? [] : [missing.place]),
    ...(waiting > 0 ? [missing.answers(waiting)] : []),
  ];
}

function noticeOf(view: CasePageView, mayArrange: boolean, at: At): string | null {
  const words = teamWords(at.language);
  if (view.status !== 'open') return words.closed;
  if (!mayArrange) return words.readOnly;
  if (view.triage === null) return words.notTriaged;
  return view.stage === 'awaiting_approval' ? words.awaitingApproval : null;
}

function choicesOf(
  members: readonly TeamMemberView[],
  deployment: CasePageView['deployment'],
  lists: CandidateLists | null,
  at: At,
): TeamPageModel['choices'] {
  const words = teamWords(at.language);
  const roles = standardWords(at.language).teamRole;
  const of = (fits: (member: TeamMemberView) => boolean): readonly Option[] =>
    members.filter(fits).map(({ memberId, name, teamRole }) => ({ value: memberId, label: `${name ?? words.unknownName}, ${roles[teamRole]}` }));
  const candidates = lists === null ? [] : [...lists.fit, ...lists.askTheLead, ...lists.notPossible];
  const named = (list: typeof candidates): readonly Option[] => list.map(({ memberId, name }) => ({ value: memberId, label: name }));
  const conflicted = candidates.filter(({ reasons }) => reasons.some(({ code, covered }) => !covered && overridable.includes(code)));
  const inviting = deployment?.status === 'inviting';
  return {
    answers: of(({ status }) => status === 'invited' || status === 'accepted' || (inviting && status === 'declined')),
    leads: of(({ status, memberId }) => (status === 'accepted' || status === 'on_team') && memberId !== deployment?.leadId),
    onTeam: of(({ status }) => status === 'on_team'),
    accepted: of(({ status }) => status === 'accepted'),
    counted: of(({ status }) => status === 'invited' || status === 'accepted' || status === 'on_team'),
    anybody: named(candidates.toSorted((a, b) => a.name.localeCompare(b.name, at.language))),
    overridable: named(conflicted),
  };
}
