import { projectionOf, type Projection } from '../../../../libs/read-side/index.js';
import { caseRows } from '../../reading/case-rows.js';
import { detailsAfter } from './case-details.js';
import { CasePageRow } from './case-page.entity.js';

/** One row a case, with all that its page shows. */
export const casePage: Projection = projectionOf({
  name: 'case_page',
  version: 1,
  parts: [caseRows(CasePageRow, (_state, _caseId, stored, before) => ({ details: detailsAfter(before?.details, stored) }))],
});
