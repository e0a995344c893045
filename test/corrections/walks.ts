import { factWalks } from './fact-walks.js';
import { requestWalks } from './request-walks.js';
import { supportWalks } from './support-walks.js';
import type { Walk } from './walk.js';

/** Every fact that a correcting command puts right, as somebody puts it right. */
export const walks: readonly Walk[] = [...factWalks, ...requestWalks, ...supportWalks];
