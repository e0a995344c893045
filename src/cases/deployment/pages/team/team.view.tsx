import { Banner } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CaseFrame } from '../../../frame/case-frame.view.js';
import { AskConflictOverride } from '../../ask-conflict-override/ask-conflict-override.command.js';
import { ConfirmTeam } from '../../confirm-team/confirm-team.command.js';
import { CorrectStandDown } from '../../correct-stand-down/correct-stand-down.command.js';
import { CorrectTeamRole } from '../../correct-team-role/correct-team-role.command.js';
import { DeclareConflict } from '../../declare-conflict/declare-conflict.command.js';
import { InviteMember } from '../../invite-member/invite-member.command.js';
import { NameLead } from '../../name-lead/name-lead.command.js';
import { RecordLeadAgreement } from '../../record-lead-agreement/record-lead-agreement.command.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.command.js';
import { ReplaceMember } from '../../replace-member/replace-member.command.js';
import { SetMeetingPlace } from '../../set-meeting-place/set-meeting-place.command.js';
import { StandDownMember } from '../../stand-down-member/stand-down-member.command.js';
import { StandDownTeam } from '../../stand-down-team/stand-down-team.command.js';
import { TakeBackConflict } from '../../take-back-conflict/take-back-conflict.command.js';
import { TakeBackLeadAgreement } from '../../take-back-lead-agreement/take-back-lead-agreement.command.js';
import { Board } from './board.view.js';
import { Meeting } from '../../../frame/meeting.view.js';
import { Conflicts } from './conflicts.view.js';
import { MemberForms } from './member-forms.view.js';
import type { Opened } from '../../../frame/opened.js';
import { OpenedBanner } from '../../../frame/opened.view.js';
import { openingWords } from '../../../frame/opening.words.js';
import { TeamForms } from './team-forms.view.js';
import { TeamSoFar } from './team-so-far.view.js';
import type { TeamPageModel } from './team.presenter.js';

export interface TeamViewProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly team: TeamPageModel;
  /** Only on the answer to an opening. */
  readonly opened?: Opened;
}

/** Whose forms stand on this page. */
const commands = [
  InviteMember,
  RecordPhonedAnswer,
  DeclareConflict,
  TakeBackConflict,
  AskConflictOverride,
  RecordLeadAgreement,
  TakeBackLeadAgreement,
  NameLead,
  SetMeetingPlace,
  ConfirmTeam,
  ReplaceMember,
  StandDownMember,
  StandDownTeam,
  CorrectStandDown,
  CorrectTeamRole,
];

/** What is opened here; and a button that was pressed in a row is no place to lead to. */
const others: Readonly<Record<string, readonly string[]>> = {
  phone: ['memberId', 'purpose'],
  'open-place': ['purpose'],
  ...Object.fromEntries([InviteMember, RecordLeadAgreement, NameLead].map((command) => [nameOf(command), []])),
};

/** The deployment board of a case. */
export function TeamView({ at, view, team, opened }: TeamViewProps) {
  const forming = team.status === 'none' || team.status === 'inviting';
  const board = team.board !== null && (
    <Board at={at} caseId={team.caseId} board={team.board} mayCall={team.mayReachMembers} below={forming ? team.members.length : 0} />
  );
  return (
    <CaseFrame at={at} view={view} current="team" wide first={<First at={at} opened={opened} />}>
      {team.notice !== null && (
        <Banner language={at.language} id="notice">
          <p>{team.notice}</p>
        </Banner>
      )}
      {forming && board}
      <TeamSoFar at={at} team={team} />
      {team.status !== 'none' && (
        <section class="stack" aria-labelledby="meeting-title">
          <h2 id="meeting-title">{openingWords(at.language).meeting}</h2>
          <Meeting at={at} meeting={team.meeting} form="open-place" action={`/cases/${team.caseId}/meeting-place/open`} />
        </section>
      )}
      <TeamForms at={at} team={team} />
      {view.status === 'open' && <Conflicts at={at} caseId={team.caseId} conflicts={view.conflicts} />}
      {!forming && board}
      {team.board !== null && <MemberForms at={at} team={team} />}
    </CaseFrame>
  );
}

function First({ at, opened }: Pick<TeamViewProps, 'at' | 'opened'>) {
  return (
    <>
      {opened !== undefined && <OpenedBanner opened={opened} language={at.language} />}
      <WhatBecame at={at} commands={commands} others={others} />
    </>
  );
}
