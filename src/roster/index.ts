import { AddFirstCoordinatorHandler } from './add-first-coordinator/add-first-coordinator.handler.js';
import { AddPersonHandler } from './add-person/add-person.handler.js';
import { AgreeToConsoleRosterHandler } from './agree-to-console-roster/agree-to-console-roster.handler.js';
import { ChangeContactHandler } from './change-contact/change-contact.handler.js';
import { ChangeMembershipHandler } from './change-membership/change-membership.handler.js';
import { DeactivatePersonHandler } from './deactivate-person/deactivate-person.handler.js';
import { FindMembersHandler } from './find-members/find-members.query.js';
import { FindPersonHandler } from './find-person/find-person.query.js';
import { RosterActorDirectory } from './find-person/roster-actor-directory.js';
import { GrantRoleHandler } from './grant-role/grant-role.handler.js';
import { LeaveConsoleRosterHandler } from './leave-console-roster/leave-console-roster.handler.js';
import { PersonStreams } from './person-streams.js';
import { ReactivatePersonHandler } from './reactivate-person/reactivate-person.handler.js';
import { RecordCredentialHandler } from './record-credential/record-credential.handler.js';
import { RecordTrainingHandler } from './record-training/record-training.handler.js';
import { RenamePersonHandler } from './rename-person/rename-person.handler.js';
import { RevokeRoleHandler } from './revoke-role/revoke-role.handler.js';
import { SetAvailabilityHandler } from './set-availability/set-availability.handler.js';
import { StrikeTrainingHandler } from './strike-training/strike-training.handler.js';
import { WithdrawCredentialHandler } from './withdraw-credential/withdraw-credential.handler.js';

export { addFirstCoordinator } from './cli/add-first-coordinator.js';
export { RosterActorDirectory } from './find-person/roster-actor-directory.js';

/** What the handlers stand on; the actor directory is a port of the HTTP edge. */
export const providers = [PersonStreams, RosterActorDirectory];

export const handlers = [
  AddFirstCoordinatorHandler, AddPersonHandler, RenamePersonHandler,
  GrantRoleHandler, RevokeRoleHandler, DeactivatePersonHandler, ReactivatePersonHandler,
  ChangeMembershipHandler, RecordTrainingHandler, StrikeTrainingHandler, RecordCredentialHandler,
  WithdrawCredentialHandler, SetAvailabilityHandler,
  AgreeToConsoleRosterHandler, LeaveConsoleRosterHandler, ChangeContactHandler,
  FindMembersHandler, FindPersonHandler,
];
