import type { Type } from '@nestjs/common';
import { controllers as approvals } from './approvals/index.js';
import { controllers as caseList } from './case-list/index.js';
import { controllers as corrections } from './corrections/index.js';
import { controllers as followUps } from './follow-ups/index.js';
import { controllers as intake } from './intake/index.js';
import { controllers as invitations } from './invitations/index.js';
import { controllers as overview } from './overview/index.js';
import { controllers as team } from './team/index.js';
import { controllers as support } from './support/index.js';
import { controllers as timeline } from './timeline/index.js';
import { controllers as worklist } from './worklist/index.js';

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
