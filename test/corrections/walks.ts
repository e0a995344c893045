import { factWalks } from './fact-walks.js';
import { requestWalks } from './request-walks.js';
import { supportWalks } from './support-walks.js';
import { approvalWalks } from './approval-walks.js';
import { nextWalks } from './next-walks.js';
import { stoodDownWalks } from './stood-down-walks.js';
import { teamWalks } from './team-walks.js';
import type { Walk } from './walk.js';

/** Every fact of a case that can be put right, as somebody puts it right. */
export const walks: readonly Walk[] = [
  ...factWalks,
  ...requestWalks,
  ...approvalWalks,
  ...teamWalks,
  ...stoodDownWalks,
  ...supportWalks,
  ...nextWalks,
];
