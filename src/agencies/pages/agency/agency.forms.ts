import { CommandForm, type PageOfForms } from '../../../pages/command-form.js';
import { AddAgreement } from '../../add-agreement/add-agreement.command.js';
import { AddUnit } from '../../add-unit/add-unit.command.js';
import { ChangeAgency } from '../../change-agency/change-agency.command.js';
import { EndAgreement } from '../../end-agreement/end-agreement.command.js';
import { RegisterAgency } from '../../register-agency/register-agency.command.js';
import { RemoveUnit } from '../../remove-unit/remove-unit.command.js';
import { RenameUnit } from '../../rename-unit/rename-unit.command.js';
import { drawAgency } from './draw-agency.js';
import { NewAgencyView } from './new-agency.view.js';
import { toldOfAgency } from './told-of-agency.js';

const page: PageOfForms = {
  path: ({ agencyId }) => `/agencies/${agencyId}`,
  draw: async (queries, at, { agencyId, unitId: unit, agreementId: agreement }) =>
    drawAgency(queries, await toldOfAgency(queries, at, agencyId!), agencyId!, { unit, agreement }),
};

/** Taken whatever was recorded meanwhile, unless a rule speaks against it: then it says what that was. */
const byTheRules = { anyRevision: true };

const newPage: PageOfForms = { path: () => '/agencies/new', draw: (_queries, at) => NewAgencyView({ at }) };

// Its id is that of the command.
export class RegisterAgencyForm extends CommandForm(RegisterAgency, newPage, {
  then: (_ids, _sent, at) => `/agencies/${at.acting.commandId}`,
}) {}
export class ChangeAgencyForm extends CommandForm(ChangeAgency, page) {}
export class AddUnitForm extends CommandForm(AddUnit, page, byTheRules) {}
export class RenameUnitForm extends CommandForm(RenameUnit, page) {}
export class RemoveUnitForm extends CommandForm(RemoveUnit, page, byTheRules) {}
export class AddAgreementForm extends CommandForm(AddAgreement, page, byTheRules) {}
export class EndAgreementForm extends CommandForm(EndAgreement, page) {}
