import type { Language } from './language.js';

/** How much waits on a way: the number, what it says of it to who does not see it, and whether some of it cannot wait. */
export interface NavigationMark {
  readonly shown: string;
  readonly said: string;
  readonly pressing: boolean;
}

/** One way to go. `href` is a path of our own. */
export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  /** Keys of the shortcut, such as `n` or `g w`. */
  readonly shortcut?: string;
  readonly mark?: NavigationMark;
}

/** Whether one-key shortcuts work: `auto` only where there is a mouse. */
export type Shortcuts = 'on' | 'off' | 'auto';

/** Everything around the content of a page, the same on each; the program fills it in for the person who looks. */
export interface Shell {
  readonly language: Language;
  readonly programName: string;
  /** Marks an installation that is not the real one; null in the real one. */
  readonly environment: string | null;
  /** One sentence that stands on every page. */
  readonly reminder: string | null;
  /** Paths of the hashed files. */
  readonly assets: { readonly style: string; readonly charts: string; readonly script: string; readonly icon: string };
  /** The button that always comes first; null where the person may not use it. */
  readonly primary: NavigationItem | null;
  /** Only what the person may open. */
  readonly navigation: readonly NavigationItem[];
  readonly help: NavigationItem;
  readonly account: { readonly name: string; readonly csrf: string; readonly settings: NavigationItem } | null;
  readonly signIn: NavigationItem | null;
  /** Links under every page; help is not among them. */
  readonly footer: readonly NavigationItem[];
  /** The languages that the person may choose instead, and the page to which that leads back. */
  readonly otherLanguages: readonly { readonly language: Language; readonly label: string; readonly here: string }[];
  readonly shortcuts: Shortcuts;
  /** The warning before the session ends; null for whoever has none. */
  readonly sessionEnd: SessionEnd | null;
  readonly words: ShellWords;
}

/** What warns before a session ends. */
export interface SessionEnd {
  /** Path of the style sheet that has it appear in time. */
  readonly style: string;
  readonly label: string;
  readonly said: string;
  /** Said once it is over. */
  readonly over: string;
  /** One tap goes on; null where it ends in any case. */
  readonly stay: StayingOn | null;
}

interface StayingOn {
  readonly action: string;
  readonly label: string;
  readonly csrf: string;
  readonly commandId: string;
  /** From the drawing of the page on: however often somebody stays, the last warning comes then. */
  readonly longestMinutes: number;
  /** Said by that one. */
  readonly saidThen: string;
}

export interface ShellWords {
  readonly skip: string;
  readonly menu: string;
  readonly navigation: string;
  readonly quickNavigation: string;
  readonly signOut: string;
  readonly signedInAs: string;
  readonly home: string;
  readonly footer: string;
  readonly shortcuts: string;
  readonly close: string;
}
