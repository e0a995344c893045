import type { Context } from '../../commands/context.js';
import { AnswerInvitationApi } from './answer-invitation/answer-invitation.api.js';
import { AnswerInvitationHandler } from './answer-invitation/answer-invitation.handler.js';
import { AskConflictOverrideApi } from './ask-conflict-override/ask-conflict-override.api.js';
import { AskConflictOverrideHandler } from './ask-conflict-override/ask-conflict-override.handler.js';
import { CandidatesApi } from './candidates/candidates.api.js';
import { CandidatesHandler } from './candidates/candidates.query.js';
import { memberEngagementsProjection } from './candidates/member-engagements.projection.js';
import { ConfirmTeamApi } from './confirm-team/confirm-team.api.js';
import { ConfirmTeamHandler } from './confirm-team/confirm-team.handler.js';
import { DecideConflictOverrideApi } from './decide-conflict-override/decide-conflict-override.api.js';
import { DecideConflictOverrideHandler } from './decide-conflict-override/decide-conflict-override.handler.js';
import { DeclareConflictApi } from './declare-conflict/declare-conflict.api.js';
import { DeclareConflictHandler } from './declare-conflict/declare-conflict.handler.js';
import { DeploymentFactsLookup } from './deployment-facts-lookup.js';
import { InviteMemberApi } from './invite-member/invite-member.api.js';
import { InviteMemberHandler } from './invite-member/invite-member.handler.js';
import { MemberHistory } from './member-history.js';
import { memberReservationsProjection } from './member-reservations/member-reservations.projection.js';
import { ReleaseMemberHandler } from './member-reservations/release-member.handler.js';
import { ReleaseMembers } from './member-reservations/release-members.worker.js';
import { MemberTaking } from './member-taking.js';
import { NameLeadApi } from './name-lead/name-lead.api.js';
import { NameLeadHandler } from './name-lead/name-lead.handler.js';
import { RecordLeadAgreementApi } from './record-lead-agreement/record-lead-agreement.api.js';
import { RecordLeadAgreementHandler } from './record-lead-agreement/record-lead-agreement.handler.js';
import { RecordPhonedAnswerApi } from './record-phoned-answer/record-phoned-answer.api.js';
import { RecordPhonedAnswerHandler } from './record-phoned-answer/record-phoned-answer.handler.js';
import { ReplaceMemberApi } from './replace-member/replace-member.api.js';
import { ReplaceMemberHandler } from './replace-member/replace-member.handler.js';
import { ReservationStreams } from './reservation-streams.js';
import { SetMeetingPlaceApi } from './set-meeting-place/set-meeting-place.api.js';
import { SetMeetingPlaceHandler } from './set-meeting-place/set-meeting-place.handler.js';
import { StandDownMemberApi } from './stand-down-member/stand-down-member.api.js';
import { StandDownMemberHandler } from './stand-down-member/stand-down-member.handler.js';
import { StandDownTeamApi } from './stand-down-team/stand-down-team.api.js';
import { StandDownTeamHandler } from './stand-down-team/stand-down-team.handler.js';

/** The deployment phase of the case: who goes, who leads, where they meet, and whom a case may have. */
export const deployment: Context = {
  handlers: [
    InviteMemberHandler,
    AnswerInvitationHandler,
    RecordPhonedAnswerHandler,
    DeclareConflictHandler,
    AskConflictOverrideHandler,
    DecideConflictOverrideHandler,
    RecordLeadAgreementHandler,
    NameLeadHandler,
    SetMeetingPlaceHandler,
    ConfirmTeamHandler,
    ReplaceMemberHandler,
    StandDownMemberHandler,
    StandDownTeamHandler,
    ReleaseMemberHandler,
    CandidatesHandler,
  ],
  controllers: [
    InviteMemberApi,
    AnswerInvitationApi,
    RecordPhonedAnswerApi,
    DeclareConflictApi,
    AskConflictOverrideApi,
    DecideConflictOverrideApi,
    RecordLeadAgreementApi,
    NameLeadApi,
    SetMeetingPlaceApi,
    ConfirmTeamApi,
    ReplaceMemberApi,
    StandDownMemberApi,
    StandDownTeamApi,
    CandidatesApi,
  ],
  providers: [DeploymentFactsLookup, MemberHistory, MemberTaking, ReservationStreams],
  projections: [memberEngagementsProjection, memberReservationsProjection],
  automations: [ReleaseMembers],
};
