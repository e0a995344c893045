import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import type { SomeCommandClass } from '../../src/commands/commands-on.js';
import type { Filled } from '../support/form-filling.js';

/** One correction as somebody makes it: what was recorded, what they send, and what the case shows then. */
export interface Walk {
  /** `InterventionHeld.minutes` */
  readonly covers: readonly string[];
  readonly command: SomeCommandClass;
  readonly before: readonly CaseEvent[];
  readonly actor?: string;
  /** Below the case, over the API. */
  readonly path: string;
  readonly body: object;
  /** Of the last events of the case. */
  readonly records: readonly object[];
  /** What the case says of it afterwards. */
  readonly shows?: object;
  readonly page: WalkedPage;
}

/** The same at the pages. */
export interface WalkedPage {
  /** Below the case; of the program where it begins with a stroke. */
  readonly at?: string;
  readonly form: string | ((caseId: string) => string);
  /** How it is filled in, where that is not the body field by field. */
  readonly fills?: Filled;
  /** The button that is pressed, where it says something by itself. */
  readonly presses?: Filled;
  /** What the page says then. */
  readonly reads: string | RegExp;
  /** It says something of its own kind when it is done. */
  readonly done?: string;
}
