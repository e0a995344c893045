import { focusWhatIsWrong } from './focus-what-is-wrong.js';
import { forgetOnReturn } from './forget-on-return.js';
import { countDown } from './count-down.js';
import { openWhatIsLedTo } from './open-what-is-led-to.js';
import { sendFiltersAtOnce } from './send-filters-at-once.js';
import { keepTyped } from './keep-typed.js';
import { sendOnce } from './send-once.js';
import { staySignedIn } from './stay-signed-in.js';
import { tickTogether } from './tick-together.js';
import { warnBeforeLeaving } from './warn-before-leaving.js';
import { askForPasskeys } from './passkeys.js';
import { listenForShortcuts } from './shortcuts.js';

/** Everything works without this: it only adds speed, and forgets pages that the browser would keep. */
forgetOnReturn();
openWhatIsLedTo();
focusWhatIsWrong();
sendOnce();
keepTyped();
tickTogether();
warnBeforeLeaving();
staySignedIn();
sendFiltersAtOnce();
countDown();
listenForShortcuts();
askForPasskeys();
