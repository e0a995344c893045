import { usualDay } from './usual-day.js';

describe('every page in both looks, as it is on a usual day', () => usualDay(() => true));
