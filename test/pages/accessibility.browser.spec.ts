import { usualDay } from './usual-day.js';

// Of each page one of the two, in turn; both are gone through in the long run and by `npm run accessibility`.
describe('every page, as it is on a usual day', () => usualDay((page, look) => page % 2 === look));
