import { AddAgreementHandler } from './add-agreement/add-agreement.handler.js';
import { AddUnitHandler } from './add-unit/add-unit.handler.js';
import { AgencyStreams } from './agency-streams.js';
import { ChangeAgencyHandler } from './change-agency/change-agency.handler.js';
import { EndAgreementHandler } from './end-agreement/end-agreement.handler.js';
import { FindAgencyHandler } from './find-agency/find-agency.query.js';
import { RegisterAgencyHandler } from './register-agency/register-agency.handler.js';
import { RemoveUnitHandler } from './remove-unit/remove-unit.handler.js';
import { RenameUnitHandler } from './rename-unit/rename-unit.handler.js';

/** What the handlers stand on. */
export const providers = [AgencyStreams];

export const handlers = [
  RegisterAgencyHandler, ChangeAgencyHandler,
  AddUnitHandler, RenameUnitHandler, RemoveUnitHandler,
  AddAgreementHandler, EndAgreementHandler,
  FindAgencyHandler,
];
