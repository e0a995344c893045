import { agencyRefusalsEs } from './agency-refusals.es.js';
import { policyRefusalsEs } from './policy-refusals.es.js';
import { requestRefusalsEs } from './request-refusals.es.js';
import { rosterRefusalsEs } from './roster-refusals.es.js';
import { serviceRefusalsEs } from './service-refusals.es.js';
import { supportRefusalsEs } from './support-refusals.es.js';
import { teamRefusalsEs } from './team-refusals.es.js';

/** The sentences of every rule in Spanish, one file a subject: by its code, which is said once and fits wherever it is refused. */
export const refusalFilesEs: readonly Readonly<Record<string, string>>[] = [
  requestRefusalsEs,
  teamRefusalsEs,
  supportRefusalsEs,
  agencyRefusalsEs,
  rosterRefusalsEs,
  policyRefusalsEs,
  serviceRefusalsEs,
];

/** All of them together. */
export const refusalsEs: Readonly<Record<string, string>> = Object.assign({}, ...refusalFilesEs);
