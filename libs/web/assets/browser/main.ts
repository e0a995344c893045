import { focusWhatIsWrong } from './focus-what-is-wrong.js';
import { forgetOnReturn } from './forget-on-return.js';
import { countDown } from './count-down.js';
import { sendFiltersAtOnce } from './send-filters-at-once.js';
import { sendOnce } from './send-once.js';
import { askForPasskeys } from './passkeys.js';
import { listenForShortcuts } from './shortcuts.js';

/** Everything works without this: it only adds speed, and forgets pages that the browser would keep. */
forgetOnReturn();
focusWhatIsWrong();
sendOnce();
sendFiltersAtOnce();
countDown();
listenForShortcuts();
askForPasskeys();
