import type { VisitorRequest } from '../../libs/web/forms/index.js';
import { derivedId } from '../../libs/event-sourcing/index.js';
import { afterMinutesStyle } from '../../libs/web/assets/index.js';
import type { SessionEnd, Shell } from '../../libs/web/views/index.js';
import type { At } from './at.js';
import { isOpenTo } from '../rights.js';
import { helpFor } from './help/page-help.js';
import { navigationFor, newRequestFor } from './navigation.js';
import { shellWords } from './words/index.js';

/** What stands around a page for a signed-in person. */
export function shellOf(at: At): Shell {
  const words = shellWords(at.language);
  const settings = { href: '/account', label: words.account };
  return {
    ...publicShellOf(at),
    help: { href: helpFor(at.path, at), label: words.help },
    reminder: logsAnything(at) ? words.reminder : null,
    primary: newRequestFor(at, at.language, at.path),
    navigation: navigationFor(at, at.language, at.path, at.beside?.marks),
    account: { name: at.name, csrf: at.csrf, settings },
    signIn: null,
    shortcuts: at.shortcuts,
    sessionEnd: sessionEndOf(at),
  };
}

/** So many minutes are left to stay (WCAG 2.2.1). */
const LEFT = 2;

function sessionEndOf({ language, sessionEnd, csrf, actor }: At): SessionEnd {
  const words = shellWords(language);
  const { minutes, idleMinutes } = sessionEnd;
  const stays = minutes > idleMinutes;
  return {
    style: afterMinutesStyle(Math.max(0, Math.min(minutes, idleMinutes) - LEFT)),
    label: words.sessionEnd,
    said: stays ? words.endsSoon : words.endsForGood,
    over: words.sessionOver,
    stay: !stays
      ? null
      : {
          action: '/stay',
          label: words.stay,
          csrf,
          commandId: derivedId(actor, 'stay'),
          longestMinutes: minutes - LEFT,
          saidThen: words.endsForGood,
        },
  };
}

/** Whoever reads figures and records nothing needs no reminder of how. */
function logsAnything(at: At): boolean {
  return isOpenTo('log_request', at, 'every') || isOpenTo('log_contact', at, 'every') || isOpenTo('see_approvals', at, 'every');
}

/** What stands around a page for anybody. */
export function publicShellOf({ language, site, path, query, shownOnce, mayBeSignedIn }: VisitorRequest): Shell {
  const words = shellWords(language);
  const other = language === 'en' ? 'es' : 'en';
  return {
    language,
    programName: site.programName,
    environment: site.environment === null ? null : words.demo,
    reminder: null,
    assets: site.assets,
    primary: null,
    navigation: [],
    help: { href: '/help', label: words.help },
    account: null,
    signIn: mayBeSignedIn === true ? null : { href: '/sign-in', label: words.signIn },
    footer: [{ href: '/peer-support', label: words.publicPage }],
    otherLanguages: shownOnce === true ? [] : [{ here: path + query, label: words.otherLanguage, language: other }],
    shortcuts: 'off',
    sessionEnd: null,
    words,
  };
}
