import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { AddFirstCoordinatorApi } from './add-first-coordinator/add-first-coordinator.api.js';
import { AddFirstCoordinatorHandler } from './add-first-coordinator/add-first-coordinator.command.js';
import { AddFirstPrivacyOfficerApi } from './add-first-privacy-officer/add-first-privacy-officer.api.js';
import { AddFirstPrivacyOfficerHandler } from './add-first-privacy-officer/add-first-privacy-officer.command.js';
import { PrivacyOfficersKnown } from './add-first-privacy-officer/privacy-officers-known.js';
import { AddPersonApi, AddPersonHandler } from './add-person/add-person.command.js';
import { AgreeToConsoleRosterApi, AgreeToConsoleRosterHandler } from './agree-to-console-roster/agree-to-console-roster.command.js';
import { ChangeContactApi, ChangeContactHandler } from './change-contact/change-contact.command.js';
import { ChangeMembershipApi, ChangeMembershipHandler } from './change-membership/change-membership.command.js';
import { DeactivatePersonApi, DeactivatePersonHandler } from './deactivate-person/deactivate-person.command.js';
import { ApproveRoleApi, ApproveRoleHandler } from './decide-role/approve-role.command.js';
import { DeclineRoleApi, DeclineRoleHandler } from './decide-role/decline-role.command.js';
import { EndSessionsOfFormerMembers } from './people/end-sessions.automation.js';
import { ForgetContactsOfFormerMembers } from './forget-contact/forget-member-contact.automation.js';
import { ForgetMemberContactHandler } from './forget-contact/forget-member-contact.command.js';
import { forgottenMemberContacts } from './forget-contact/forgotten-member-contacts.js';
import { memberContactsProjection } from './forget-contact/member-contacts.projection.js';
import { FindMembersHandler } from './find-members/find-members.query.js';
import { FindPersonHandler } from './find-person/find-person.query.js';
import { GrantRoleApi, GrantRoleHandler } from './grant-role/grant-role.command.js';
import { InvitePeerMemberApi, InvitePeerMemberHandler } from './invite-peer-member/invite-peer-member.command.js';
import { LeaveConsoleRosterApi, LeaveConsoleRosterHandler } from './leave-console-roster/leave-console-roster.command.js';
import { OpenContactApi } from './open-contact/open-contact.api.js';
import { OpenContactHandler } from './open-contact/open-contact.query.js';
import { ConsoleRosterApi } from './people/console-roster.api.js';
import { ConsoleRosterHandler } from './people/console-roster.query.js';
import { EveryNameHandler } from './people/every-name.query.js';
import { ListActivePeopleHandler } from './people/list-active-people.query.js';
import { ListTeamMembersHandler } from './people/list-team-members.query.js';
import { ConsoleRosterPage } from './pages/console-roster/console-roster.page.js';
import { controllers as peoplePages } from './pages/index.js';
import { PersonInFullHandler } from './people/person-in-full.query.js';
import { PersonSinceHandler } from './people/person-since.query.js';
import { RoleSinceProposedHandler } from './people/role-since.query.js';
import { PeopleApi } from './people/people.api.js';
import { people } from './people/people.projection.js';
import { MembersListedHandler } from './people/members-listed.query.js';
import { PeopleNamesHandler } from './people/people-names.query.js';
import { PeopleOfNameHandler } from './people/people-of-name.query.js';
import { PeopleHandler } from './people/people.query.js';
import { PersonRecordHandler } from './people/person.query.js';
import { ProposedRolesApi } from './people/proposed-roles.api.js';
import { ProposedRolesHandler } from './people/proposed-roles.query.js';
import { ProposeRoleApi, ProposeRoleHandler } from './propose-role/propose-role.command.js';
import { WithdrawRoleProposalApi, WithdrawRoleProposalHandler } from './propose-role/withdraw-role-proposal.command.js';
import { ReactivatePersonApi, ReactivatePersonHandler } from './reactivate-person/reactivate-person.command.js';
import { RecordCredentialApi, RecordCredentialHandler } from './record-credential/record-credential.command.js';
import { RecordTrainingApi, RecordTrainingHandler } from './record-training/record-training.command.js';
import { RenamePersonApi, RenamePersonHandler } from './rename-person/rename-person.command.js';
import { OfficeLeaving } from './office-leaving.js';
import { OfficeStreams } from './office-streams.js';
import { RoleHoldersNow } from './role-holders-now.js';
import { PersonToCallHandler } from './find-person/person-to-call.query.js';
import { RoleHoldersHandler } from './find-person/role-holders.query.js';
import { PeopleImport } from './people-import.js';
import { PersonNaming } from './person-naming.js';
import { PersonStreams } from './person-streams.js';
import { RevokeRoleApi, RevokeRoleHandler } from './revoke-role/revoke-role.command.js';
import { SetAvailabilityApi, SetAvailabilityHandler } from './set-availability/set-availability.command.js';
import { StrikeTrainingApi, StrikeTrainingHandler } from './strike-training/strike-training.command.js';
import { WithdrawCredentialApi, WithdrawCredentialHandler } from './withdraw-credential/withdraw-credential.command.js';

export { addFirstCoordinator } from './add-first-coordinator/add-first-coordinator.js';
export { addFirstPrivacyOfficer } from './add-first-privacy-officer/add-first-privacy-officer.js';

const slices: Slices = {
  handlers: [
    AddFirstCoordinatorHandler,
    AddFirstPrivacyOfficerHandler,
    AddPersonHandler,
    AgreeToConsoleRosterHandler,
    ApproveRoleHandler,
    ChangeContactHandler,
    ChangeMembershipHandler,
    DeactivatePersonHandler,
    DeclineRoleHandler,
    ForgetMemberContactHandler,
    GrantRoleHandler,
    InvitePeerMemberHandler,
    LeaveConsoleRosterHandler,
    ProposeRoleHandler,
    ReactivatePersonHandler,
    RecordCredentialHandler,
    RecordTrainingHandler,
    RenamePersonHandler,
    RevokeRoleHandler,
    SetAvailabilityHandler,
    StrikeTrainingHandler,
    WithdrawCredentialHandler,
    WithdrawRoleProposalHandler,
    ProposedRolesHandler,
    FindMembersHandler,
    FindPersonHandler,
    OpenContactHandler,
    ConsoleRosterHandler,
    EveryNameHandler,
    ListActivePeopleHandler,
    ListTeamMembersHandler,
    MembersListedHandler,
    PeopleHandler,
    PeopleNamesHandler,
    PeopleOfNameHandler,
    PersonRecordHandler,
    PersonInFullHandler,
    PersonSinceHandler,
    RoleSinceProposedHandler,
    PersonToCallHandler,
    RoleHoldersHandler,
  ],
  controllers: [
    ConsoleRosterPage,
    ...peoplePages,
    AddFirstCoordinatorApi,
    AddFirstPrivacyOfficerApi,
    AddPersonApi,
    AgreeToConsoleRosterApi,
    ApproveRoleApi,
    ChangeContactApi,
    ChangeMembershipApi,
    DeactivatePersonApi,
    DeclineRoleApi,
    GrantRoleApi,
    InvitePeerMemberApi,
    LeaveConsoleRosterApi,
    OpenContactApi,
    ConsoleRosterApi,
    PeopleApi,
    ProposedRolesApi,
    ProposeRoleApi,
    ReactivatePersonApi,
    RecordCredentialApi,
    RecordTrainingApi,
    RenamePersonApi,
    RevokeRoleApi,
    SetAvailabilityApi,
    StrikeTrainingApi,
    WithdrawCredentialApi,
    WithdrawRoleProposalApi,
  ],
  projections: [people, memberContactsProjection],
  automations: [EndSessionsOfFormerMembers, ForgetContactsOfFormerMembers],
  forgettings: [forgottenMemberContacts],
  providers: [PeopleImport, PersonStreams, PersonNaming, OfficeStreams, OfficeLeaving, RoleHoldersNow, PrivacyOfficersKnown],
};

@Module(moduleOf(slices))
class RosterModule {}

/** People: who they are, what they may do, and how they are reached. */
export const roster: Context = { module: RosterModule, ...readSideOf(slices) };
