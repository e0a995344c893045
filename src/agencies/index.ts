import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { AddAgreementApi, AddAgreementHandler } from './add-agreement/add-agreement.command.js';
import { AddUnitApi, AddUnitHandler } from './add-unit/add-unit.command.js';
import { agencyList } from './agency-list/agencies.projection.js';
import { AgenciesSoughtHandler, AgencyChoicesHandler, UnitChoicesHandler } from './agency-list/agency-choices.query.js';
import { AgenciesByPsapIdHandler } from './agency-list/agencies-by-psap-id.query.js';
import { AgenciesOfNameHandler } from './agency-list/agencies-of-name.query.js';
import { AgencyListApi } from './agency-list/agency-list.api.js';
import { AgencyNamesHandler } from './agency-list/agency-names.query.js';
import { AgencyRecordHandler } from './agency-list/agency-record.query.js';
import { AgencySinceHandler } from './agency-list/agency-since.query.js';
import { ListAgenciesHandler } from './agency-list/list-agencies.query.js';
import { AgencyImport } from './agency-import.js';
import { AgencyNaming } from './agency-naming.js';
import { AgencyStreams } from './agency-streams.js';
import { ChangeAgencyApi, ChangeAgencyHandler } from './change-agency/change-agency.command.js';
import { EndAgreementApi, EndAgreementHandler } from './end-agreement/end-agreement.command.js';
import { FindAgencyHandler } from './find-agency/find-agency.query.js';
import { controllers as agencyPages } from './pages/index.js';
import { RegisterAgencyApi, RegisterAgencyHandler } from './register-agency/register-agency.command.js';
import { RemoveUnitApi, RemoveUnitHandler } from './remove-unit/remove-unit.command.js';
import { RenameUnitApi, RenameUnitHandler } from './rename-unit/rename-unit.command.js';

const slices: Slices = {
  handlers: [
    AddAgreementHandler,
    AddUnitHandler,
    ChangeAgencyHandler,
    EndAgreementHandler,
    RegisterAgencyHandler,
    RemoveUnitHandler,
    RenameUnitHandler,
    AgencyChoicesHandler,
    AgenciesSoughtHandler,
    UnitChoicesHandler,
    AgencyNamesHandler,
    AgenciesByPsapIdHandler,
    AgenciesOfNameHandler,
    AgencyRecordHandler,
    AgencySinceHandler,
    ListAgenciesHandler,
    FindAgencyHandler,
  ],
  controllers: [
    AddAgreementApi,
    AddUnitApi,
    AgencyListApi,
    ChangeAgencyApi,
    EndAgreementApi,
    RegisterAgencyApi,
    RemoveUnitApi,
    RenameUnitApi,
    ...agencyPages,
  ],
  providers: [AgencyStreams, AgencyNaming, AgencyImport],
  projections: [agencyList],
};

@Module(moduleOf(slices))
export class AgenciesModule {}

/** The register of agencies. */
export const agencies: Context = { module: AgenciesModule, ...readSideOf(slices) };
