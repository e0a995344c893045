import type { Slices } from '../../commands/index.js';
import { CaseListApi } from './case-list/case-list.api.js';
import { CaseListHandler } from './case-list/case-list.query.js';
import { CaseInFullApi } from './case-in-full/case-in-full.api.js';
import { CaseInFullHandler } from './case-in-full/case-in-full.query.js';
import { StatisticsOfCaseHandler } from '../reading/case-statistics.query.js';
import { CaseTimelineApi } from './case-timeline/case-timeline.api.js';
import { CaseTimelineHandler } from './case-timeline/case-timeline.query.js';
import { OpenCaseContactApi } from './open-case-contact/open-case-contact.api.js';
import { OpenCaseContactHandler } from './open-case-contact/open-case-contact.query.js';
import { OpenWorkOfHandler } from './open-work/open-work.query.js';
import { FindCasesHandler } from './pages/case-list/find-cases.js';
import { controllers as caseListPage } from './pages/case-list/index.js';
import { controllers as overviewPage } from './pages/overview/index.js';
import { controllers as timelinePage } from './pages/timeline/index.js';
import { CaseChoicesHandler, KeptFromCaseHandler, SeenCaseHandler, SeenCasesHandler } from './seen-cases/seen-cases.query.js';

/** What people see of cases as a whole. */
export const overview: Slices = {
  handlers: [
    OpenCaseContactHandler,
    CaseListHandler,
    FindCasesHandler,
    CaseInFullHandler,
    CaseTimelineHandler,
    SeenCaseHandler,
    SeenCasesHandler,
    CaseChoicesHandler,
    StatisticsOfCaseHandler,
    KeptFromCaseHandler,
    OpenWorkOfHandler,
  ],
  controllers: [OpenCaseContactApi, CaseListApi, CaseInFullApi, CaseTimelineApi, ...caseListPage, ...overviewPage, ...timelinePage],
};
