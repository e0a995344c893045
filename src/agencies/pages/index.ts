import { AgenciesPage } from './agencies/agencies.page.js';
import * as agencyForms from './agency/agency.forms.js';
import { ImportAgenciesApi } from './import/import.api.js';
import { ImportPage } from './import/import.page.js';
import { AgencyPage } from './agency/agency.page.js';

/** The pages of the register, and what their forms are sent to. */
export const controllers = [AgenciesPage, ImportPage, ImportAgenciesApi, AgencyPage, ...Object.values(agencyForms)];
