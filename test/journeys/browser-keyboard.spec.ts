import { keys } from '../support/keys.js';
import { tellsCaseOnPages } from './browser/case-told.js';

describe('a case on the pages, with the keyboard alone', () => {
  tellsCaseOnPages(keys);
});
