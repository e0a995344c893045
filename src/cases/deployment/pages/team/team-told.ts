import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { toldKey, type NoticesTold, type ToBeTold } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { noticeTold } from '../../../../pages/words/index.js';
import type { Candidate, CandidateLists } from '../../candidates/candidates.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { workIdOf } from '../../../reading/worklist-items.js';

type TeamMemberView = NonNullable<CaseInFullView['deployment']>['members'][number];

/** Whom whoever arranges the team would want to know to be told: the invited, and approvers who are asked about one of it. */
export function toBeToldOfTeam({ caseId, status, deployment }: CaseInFullView, at: At): readonly ToBeTold[] {
  if (status !== 'open' || deployment === null) return [];
  return deployment.members.flatMap((member) => [...invitation(member, caseId, at), ...override(member, caseId)]);
}

/** What was told of one of the team, in words. */
export function toldOfMember(member: TeamMemberView, caseId: string, told: NoticesTold, at: At): readonly string[] {
  return [...wordsOf(invitation(member, caseId, at), 'person', told, at), ...wordsOf(override(member, caseId), 'approvers', told, at)];
}

function wordsOf(asked: readonly ToBeTold[], who: 'person' | 'approvers', told: NoticesTold, at: At): readonly string[] {
  return asked.flatMap((one) => noticeTold(told[toldKey(one)], tellingOf(at), who));
}

/** Whose override approvers are asked for before anybody has invited them. */
export function toBeToldOfCandidates({ fit, askTheLead, notPossible }: CandidateLists, caseId: string): readonly ToBeTold[] {
  return [...fit, ...askTheLead, ...notPossible].flatMap((one) => (one.status === null ? override(one, caseId) : []));
}

/** What was told of one who is only a candidate, in words. */
export function toldOfCandidate(candidate: Candidate, caseId: string, told: NoticesTold, at: At): readonly string[] {
  return candidate.status === null ? wordsOf(override(candidate, caseId), 'approvers', told, at) : [];
}

/** Nobody needs to read of themselves whether they were told. */
function invitation({ memberId, status, invitedAt }: TeamMemberView, caseId: string, { actor }: At): readonly ToBeTold[] {
  const of = workIdOf({ duty: 'invitation', id: memberId }, caseId);
  return status === 'invited' && memberId !== actor ? [{ cause: 'invitation', of, personId: memberId, since: invitedAt }] : [];
}

function override(member: TeamMemberView | Candidate, caseId: string): readonly ToBeTold[] {
  if (!('override' in member) || member.override !== 'asked') return [];
  return [{ cause: 'approval_asked', of: workIdOf({ duty: 'override', id: member.memberId }, caseId), personId: null }];
}
