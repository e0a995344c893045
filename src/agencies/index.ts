import type { Projection } from '../../libs/read-side/index.js';
import { AddAgreementApi, AddAgreementHandler } from './add-agreement/add-agreement.command.js';
import { AddUnitApi, AddUnitHandler } from './add-unit/add-unit.command.js';
import { agencyList } from './agency-list/agencies.projection.js';
import { AgencyChoicesHandler } from './agency-list/agency-choices.query.js';
import { AgencyListApi } from './agency-list/agency-list.api.js';
import { AgencyNamesHandler } from './agency-list/agency-names.query.js';
import { AgencyRecordHandler } from './agency-list/agency-record.query.js';
import { ListAgenciesHandler } from './agency-list/list-agencies.query.js';
import { AgencyStreams } from './agency-streams.js';
import { ChangeAgencyApi, ChangeAgencyHandler } from './change-agency/change-agency.command.js';
import { EndAgreementApi, EndAgreementHandler } from './end-agreement/end-agreement.command.js';
import { FindAgencyHandler } from './find-agency/find-agency.query.js';
import { RegisterAgencyApi, RegisterAgencyHandler } from './register-agency/register-agency.command.js';
import { RemoveUnitApi, RemoveUnitHandler } from './remove-unit/remove-unit.command.js';
import { RenameUnitApi, RenameUnitHandler } from './rename-unit/rename-unit.command.js';

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
