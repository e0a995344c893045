import type { Type } from '@nestjs/common';
import { controllers as approvals } from './request/pages/approvals/index.js';
import { controllers as caseList } from './overview/pages/case-list/index.js';
import { controllers as corrections } from './request/pages/corrections/index.js';
import { controllers as followUps } from './follow-up/pages/follow-ups/index.js';
import { controllers as intake } from './request/pages/intake/index.js';
import { controllers as invitations } from './deployment/pages/invitations/index.js';
import { controllers as overview } from './overview/pages/overview/index.js';
import { controllers as team } from './deployment/pages/team/index.js';
import { controllers as support } from './support/pages/support/index.js';
import { controllers as timeline } from './overview/pages/timeline/index.js';
import { controllers as worklist } from './follow-up/pages/worklist/index.js';

/** The pages of cases, each with the forms that stand on it. One line for each page. */
export const pageControllers: readonly Type[] = [
  ...approvals,
  ...caseList,
  ...corrections,
  ...followUps,
  ...intake,
  ...invitations,
  ...overview,
  ...team,
  ...support,
  ...timeline,
  ...worklist,
];
