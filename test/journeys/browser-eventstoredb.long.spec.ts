import { fingers } from '../support/hand.js';
import { storesToTry } from '../support/stores-to-try.js';
import { tellsCaseOnPages } from './browser/case-told.js';

describe('a case on the pages, with its events in EventStoreDB', () => {
  tellsCaseOnPages(fingers, storesToTry[1]!);
});
