import { CommandForm, type PageOfForms } from '../../../pages/command-form.js';
import { AddPerson } from '../../add-person/add-person.command.js';
import { AgreeToConsoleRoster } from '../../agree-to-console-roster/agree-to-console-roster.command.js';
import { ChangeContact } from '../../change-contact/change-contact.command.js';
import { ChangeMembership } from '../../change-membership/change-membership.command.js';
import { InvitePeerMember } from '../../invite-peer-member/invite-peer-member.command.js';
import { LeaveConsoleRoster } from '../../leave-console-roster/leave-console-roster.command.js';
import { ProposeRole } from '../../propose-role/propose-role.command.js';
import { WithdrawRoleProposal } from '../../propose-role/withdraw-role-proposal.command.js';
import { ReactivatePerson } from '../../reactivate-person/reactivate-person.command.js';
import { RecordCredential } from '../../record-credential/record-credential.command.js';
import { RecordTraining } from '../../record-training/record-training.command.js';
import { RenamePerson } from '../../rename-person/rename-person.command.js';
import { SetAvailability } from '../../set-availability/set-availability.command.js';
import { StrikeTraining } from '../../strike-training/strike-training.command.js';
import { WithdrawCredential } from '../../withdraw-credential/withdraw-credential.command.js';
import { toldOfPerson } from '../told-of-person.js';
import { drawPerson } from './draw-person.js';
import { NewPersonView } from './new-person.view.js';

const page: PageOfForms = {
  path: ({ personId }) => `/people/${personId}`,
  draw: async (queries, at, { personId }) => drawPerson(queries, await toldOfPerson(queries, at, personId!), personId!),
};

/**
 * Taken whatever was recorded meanwhile, unless a rule speaks against it: then it says what that was. Never of what replaces what stands.
 */
const byTheRules = { anyRevision: true };

const newPage: PageOfForms = { path: () => '/people/new', draw: (_queries, at) => NewPersonView({ at }) };

// Their id is that of the command.
export class AddPersonForm extends CommandForm(AddPerson, newPage, { then: (_ids, _sent, at) => `/people/${at.acting.commandId}` }) {}
export class RenamePersonForm extends CommandForm(RenamePerson, page) {}
export class InvitePeerMemberForm extends CommandForm(InvitePeerMember, page, byTheRules) {}
export class ProposeRoleForm extends CommandForm(ProposeRole, page, byTheRules) {}
export class WithdrawRoleProposalForm extends CommandForm(WithdrawRoleProposal, page, byTheRules) {}
export class ChangeMembershipForm extends CommandForm(ChangeMembership, page) {}
export class RecordTrainingForm extends CommandForm(RecordTraining, page, byTheRules) {}
export class StrikeTrainingForm extends CommandForm(StrikeTraining, page, byTheRules) {}
export class RecordCredentialForm extends CommandForm(RecordCredential, page) {}
export class WithdrawCredentialForm extends CommandForm(WithdrawCredential, page, byTheRules) {}
export class SetAvailabilityForm extends CommandForm(SetAvailability, page) {}
export class ChangeContactForm extends CommandForm(ChangeContact, page) {}
export class AgreeToConsoleRosterForm extends CommandForm(AgreeToConsoleRoster, page, byTheRules) {}
export class LeaveConsoleRosterForm extends CommandForm(LeaveConsoleRoster, page, byTheRules) {}
export class ReactivatePersonForm extends CommandForm(ReactivatePerson, page, byTheRules) {}
