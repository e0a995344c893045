import { withoutScripts } from '../support/hand.js';
import { tellsCaseOnPages } from './browser/case-told.js';

describe('a case on the pages, with a browser that runs no script', () => {
  tellsCaseOnPages(withoutScripts);
});
