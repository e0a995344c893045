import type { Projection } from '../../libs/read-side/index.js';
import { AddFirstCoordinatorApi } from './add-first-coordinator/add-first-coordinator.api.js';
import { AddFirstCoordinatorHandler } from './add-first-coordinator/add-first-coordinator.handler.js';
import { AddFirstCoordinatorPage } from './add-first-coordinator/add-first-coordinator.page.js';
import { AddPersonApi } from './add-person/add-person.api.js';
import { AddPersonHandler } from './add-person/add-person.handler.js';
import { AgreeToConsoleRosterApi } from './agree-to-console-roster/agree-to-console-roster.api.js';
import { AgreeToConsoleRosterHandler } from './agree-to-console-roster/agree-to-console-roster.handler.js';
import { ChangeContactApi } from './change-contact/change-contact.api.js';
import { ChangeContactHandler } from './change-contact/change-contact.handler.js';
import { ChangeMembershipApi } from './change-membership/change-membership.api.js';
import { ChangeMembershipHandler } from './change-membership/change-membership.handler.js';
import { DeactivatePersonApi } from './deactivate-person/deactivate-person.api.js';
import { DeactivatePersonHandler } from './deactivate-person/deactivate-person.handler.js';
import { FindMembersHandler } from './find-members/find-members.query.js';
import { FindPersonHandler } from './find-person/find-person.query.js';
import { GrantRoleApi } from './grant-role/grant-role.api.js';
import { GrantRoleHandler } from './grant-role/grant-role.handler.js';
import { LeaveConsoleRosterApi } from './leave-console-roster/leave-console-roster.api.js';
import { LeaveConsoleRosterHandler } from './leave-console-roster/leave-console-roster.handler.js';
import { OpenContactApi } from './open-contact/open-contact.api.js';
import { OpenContactHandler } from './open-contact/open-contact.query.js';
import { ConsoleRosterApi } from './people/console-roster.api.js';
import { ConsoleRosterHandler } from './people/console-roster.query.js';
import { ListActivePeopleHandler } from './people/list-active-people.query.js';
import { ListTeamMembersHandler } from './people/list-team-members.query.js';
import { ConsoleRosterPage } from './pages/console-roster/console-roster.page.js';
import { PeopleApi } from './people/people.api.js';
import { people } from './people/people.projection.js';
import { PeopleNamesHandler } from './people/people-names.query.js';
import { PeopleHandler } from './people/people.query.js';
import { PersonRecordHandler } from './people/person.query.js';
import { ReactivatePersonApi } from './reactivate-person/reactivate-person.api.js';
import { ReactivatePersonHandler } from './reactivate-person/reactivate-person.handler.js';
import { RecordCredentialApi } from './record-credential/record-credential.api.js';
import { RecordCredentialHandler } from './record-credential/record-credential.handler.js';
import { RecordTrainingApi } from './record-training/record-training.api.js';
import { RecordTrainingHandler } from './record-training/record-training.handler.js';
import { RenamePersonApi } from './rename-person/rename-person.api.js';
import { RenamePersonHandler } from './rename-person/rename-person.handler.js';
import { RevokeRoleApi } from './revoke-role/revoke-role.api.js';
import { RevokeRoleHandler } from './revoke-role/revoke-role.handler.js';
import { SetAvailabilityApi } from './set-availability/set-availability.api.js';
import { SetAvailabilityHandler } from './set-availability/set-availability.handler.js';
import { StrikeTrainingApi } from './strike-training/strike-training.api.js';
import { StrikeTrainingHandler } from './strike-training/strike-training.handler.js';
import { WithdrawCredentialApi } from './withdraw-credential/withdraw-credential.api.js';
import { WithdrawCredentialHandler } from './withdraw-credential/withdraw-credential.handler.js';

export { addFirstCoordinator } from './add-first-coordinator/add-first-coordinator.js';
export { RosterActorDirectory } from './find-person/roster-actor-directory.js';

export const handlers = [
  AddFirstCoordinatorHandler,
  AddPersonHandler,
  AgreeToConsoleRosterHandler,
  ChangeContactHandler,
  ChangeMembershipHandler,
  DeactivatePersonHandler,
  GrantRoleHandler,
  LeaveConsoleRosterHandler,
  ReactivatePersonHandler,
  RecordCredentialHandler,
  RecordTrainingHandler,
  RenamePersonHandler,
  RevokeRoleHandler,
  SetAvailabilityHandler,
  StrikeTrainingHandler,
  WithdrawCredentialHandler,
  FindMembersHandler,
  FindPersonHandler,
  OpenContactHandler,
  ConsoleRosterHandler,
  ListActivePeopleHandler,
  ListTeamMembersHandler,
  PeopleHandler,
  PeopleNamesHandler,
  PersonRecordHandler,
];

export const controllers = [
  ConsoleRosterPage,
  AddFirstCoordinatorApi,
  AddFirstCoordinatorPage,
  AddPersonApi,
  AgreeToConsoleRosterApi,
  ChangeContactApi,
  ChangeMembershipApi,
  DeactivatePersonApi,
  GrantRoleApi,
  LeaveConsoleRosterApi,
  OpenContactApi,
  ConsoleRosterApi,
  PeopleApi,
  ReactivatePersonApi,
  RecordCredentialApi,
  RecordTrainingApi,
  RenamePersonApi,
  RevokeRoleApi,
  SetAvailabilityApi,
  StrikeTrainingApi,
  WithdrawCredentialApi,
];

export const projections: readonly Projection[] = [people];
