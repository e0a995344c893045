import type { Projection } from '../../libs/read-side/index.js';
import { AddAgreementApi } from './add-agreement/add-agreement.api.js';
import { AddAgreementHandler } from './add-agreement/add-agreement.handler.js';
import { AddUnitApi } from './add-unit/add-unit.api.js';
import { AddUnitHandler } from './add-unit/add-unit.handler.js';
import { agencyList } from './agency-list/agencies.projection.js';
import { AgencyChoicesHandler } from './agency-list/agency-choices.query.js';
import { AgencyListApi } from './agency-list/agency-list.api.js';
import { AgencyNamesHandler } from './agency-list/agency-names.query.js';
import { AgencyRecordHandler } from './agency-list/agency-record.query.js';
import { ListAgenciesHandler } from './agency-list/list-agencies.query.js';
import { AgencyStreams } from './agency-streams.js';
import { ChangeAgencyApi } from './change-agency/change-agency.api.js';
import { ChangeAgencyHandler } from './change-agency/change-agency.handler.js';
import { EndAgreementApi } from './end-agreement/end-agreement.api.js';
import { EndAgreementHandler } from './end-agreement/end-agreement.handler.js';
import { FindAgencyHandler } from './find-agency/find-agency.query.js';
import { RegisterAgencyApi } from './register-agency/register-agency.api.js';
import { RegisterAgencyHandler } from './register-agency/register-agency.handler.js';
import { RemoveUnitApi } from './remove-unit/remove-unit.api.js';
import { RemoveUnitHandler } from './remove-unit/remove-unit.handler.js';
import { RenameUnitApi } from './rename-unit/rename-unit.api.js';
import { RenameUnitHandler } from './rename-unit/rename-unit.handler.js';

/** What handlers and controllers are given beside the buses. */
export const providers = [AgencyStreams];

export const handlers = [
  AddAgreementHandler,
  AddUnitHandler,
  ChangeAgencyHandler,
  EndAgreementHandler,
  RegisterAgencyHandler,
  RemoveUnitHandler,
  RenameUnitHandler,
  AgencyChoicesHandler,
  AgencyNamesHandler,
  AgencyRecordHandler,
  ListAgenciesHandler,
  FindAgencyHandler,
];

export const controllers = [
  AddAgreementApi,
  AddUnitApi,
  AgencyListApi,
  ChangeAgencyApi,
  EndAgreementApi,
  RegisterAgencyApi,
  RemoveUnitApi,
  RenameUnitApi,
];

export const projections: readonly Projection[] = [agencyList];
