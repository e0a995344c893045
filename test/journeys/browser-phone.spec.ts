import { fingers } from '../support/hand.js';
import { tellsCaseOnPages } from './browser/case-told.js';

describe('a case on the pages, with fingers on a phone', () => {
  tellsCaseOnPages(fingers);
});
