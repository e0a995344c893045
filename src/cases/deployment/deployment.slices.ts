import type { Slices } from '../../commands/index.js';
import { AnswerInvitationApi, AnswerInvitationHandler } from './answer-invitation/answer-invitation.command.js';
import { AskConflictOverrideApi, AskConflictOverrideHandler } from './ask-conflict-override/ask-conflict-override.command.js';
import { CandidatesApi } from './candidates/candidates.api.js';
import { CandidatesHandler } from './candidates/candidates.query.js';
import { memberEngagementsProjection } from './candidates/member-engagements.projection.js';
import { ConfirmTeamApi, ConfirmTeamHandler } from './confirm-team/confirm-team.command.js';
import { DecideConflictOverrideApi, DecideConflictOverrideHandler } from './decide-conflict-override/decide-conflict-override.command.js';
import { DeclareConflictApi, DeclareConflictHandler } from './declare-conflict/declare-conflict.command.js';
import { DeploymentFactsLookup } from './deployment-facts-lookup.js';
import { InviteMemberApi, InviteMemberHandler } from './invite-member/invite-member.command.js';
import { MemberHistory } from './member-history.js';
import { memberReservationsProjection } from './member-reservations/member-reservations.projection.js';
import { ReleaseMemberHandler } from './member-reservations/release-member.command.js';
import { ReleaseMembers } from './member-reservations/release-members.worker.js';
import { MemberTaking } from './member-taking.js';
import { LeaveTeamHandler } from './leave-team/leave-team.command.js';
import { LeaveTeams } from './leave-team/leave-teams.automation.js';
import { NameLeadApi, NameLeadHandler } from './name-lead/name-lead.command.js';
import { DeclinedInvitationsHandler } from './own-invitations/declined-invitations.query.js';
import { OwnInvitationsHandler } from './own-invitations/own-invitations.query.js';
import { CorrectStandDownApi, CorrectStandDownHandler } from './correct-stand-down/correct-stand-down.command.js';
import { CorrectTeamRoleApi, CorrectTeamRoleHandler } from './correct-team-role/correct-team-role.command.js';
import { controllers as invitationsPage } from './pages/invitations/index.js';
import { controllers as teamPage } from './pages/team/index.js';
import { RecordLeadAgreementApi, RecordLeadAgreementHandler } from './record-lead-agreement/record-lead-agreement.command.js';
import { RecordPhonedAnswerApi, RecordPhonedAnswerHandler } from './record-phoned-answer/record-phoned-answer.command.js';
import { ReplaceMemberApi, ReplaceMemberHandler } from './replace-member/replace-member.command.js';
import { ReservationStreams } from './reservation-streams.js';
import { SetMeetingPlaceApi, SetMeetingPlaceHandler } from './set-meeting-place/set-meeting-place.command.js';
import { StandDownMemberApi, StandDownMemberHandler } from './stand-down-member/stand-down-member.command.js';
import { StandDownTeamApi, StandDownTeamHandler } from './stand-down-team/stand-down-team.command.js';
import { TakeBackConflictApi, TakeBackConflictHandler } from './take-back-conflict/take-back-conflict.command.js';
import {
  TakeBackConflictOverrideApi,
  TakeBackConflictOverrideHandler,
} from './take-back-conflict-override/take-back-conflict-override.command.js';
import { TakeBackLeadAgreementApi, TakeBackLeadAgreementHandler } from './take-back-lead-agreement/take-back-lead-agreement.command.js';

/** The deployment phase of the case: who goes, who leads, where they meet, and whom a case may have. */
export const deployment: Slices = {
  handlers: [
    CorrectStandDownHandler,
    CorrectTeamRoleHandler,
    InviteMemberHandler,
    AnswerInvitationHandler,
    RecordPhonedAnswerHandler,
    DeclareConflictHandler,
    TakeBackConflictHandler,
    AskConflictOverrideHandler,
    DecideConflictOverrideHandler,
    TakeBackConflictOverrideHandler,
    RecordLeadAgreementHandler,
    TakeBackLeadAgreementHandler,
    NameLeadHandler,
    LeaveTeamHandler,
    SetMeetingPlaceHandler,
    ConfirmTeamHandler,
    ReplaceMemberHandler,
    StandDownMemberHandler,
    StandDownTeamHandler,
    ReleaseMemberHandler,
    CandidatesHandler,
    OwnInvitationsHandler,
    DeclinedInvitationsHandler,
  ],
  controllers: [
    CorrectStandDownApi,
    CorrectTeamRoleApi,
    InviteMemberApi,
    AnswerInvitationApi,
    RecordPhonedAnswerApi,
    DeclareConflictApi,
    TakeBackConflictApi,
    AskConflictOverrideApi,
    DecideConflictOverrideApi,
    TakeBackConflictOverrideApi,
    RecordLeadAgreementApi,
    TakeBackLeadAgreementApi,
    NameLeadApi,
    SetMeetingPlaceApi,
    ConfirmTeamApi,
    ReplaceMemberApi,
    StandDownMemberApi,
    StandDownTeamApi,
    CandidatesApi,
    ...invitationsPage,
    ...teamPage,
  ],
  providers: [DeploymentFactsLookup, MemberHistory, MemberTaking, ReservationStreams],
  projections: [memberEngagementsProjection, memberReservationsProjection],
  automations: [ReleaseMembers, LeaveTeams],
};
