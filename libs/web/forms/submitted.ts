import type { Type } from '@nestjs/common';
import type { VNode } from 'preact';
import { StaleRevision, type CommandOutcome } from '../../event-sourcing/index.js';
import { link, placeIn, renderPage } from '../views/index.js';
import { checkedForm } from './checked-form.js';
import { doneMark, formMark } from './done-mark.js';
import { goTo, type PageAnswer } from './page-answer.js';
import type { FormRequest, PageRequest } from './page-request.js';
import { refusedBy } from './refused-by.js';
import { refusedForm } from './refused-form.js';

/** What a page is told was done where everything said stood there already (`at.done`): it has one sentence for that. */
export const NOTHING_CHANGED = 'nothing_changed';

/** What it is told where something was kept with the session: of that there is no event, and so no position. */
export const KEPT_WITH_SESSION = 'kept_with_session';

/** Goes to a page that says that what the form asked for is kept with the session. */
export function goToKept(path: string, { csrf }: Pick<PageRequest, 'csrf'>): PageAnswer {
  return goTo(path, { done: KEPT_WITH_SESSION, mark: doneMark(csrf, KEPT_WITH_SESSION) });
}

/** What becomes of a form. */
export interface Submission<Form extends object, Role extends string> {
  /** The name under which `formOf` draws it. */
  readonly form: string;
  /** Class with class-validator decorators; `class Empty {}` where there is nothing to fill in. */
  readonly shape: Type<Form>;
  /** Sends the command. A `FormProblem` that it throws is shown at its field. */
  readonly command: (form: Form, acting: FormRequest<Role>['acting']) => Promise<CommandOutcome>;
  /**
   * Draws the page that says what follows and asks once whether it is meant; null where it is done at once. Nothing has happened until
   * then.
   */
  readonly sure?: (form: Form) => VNode | null | Promise<VNode | null>;
  /** The page to go to afterwards. */
  readonly then: string | ((outcome: CommandOutcome, form: Form) => string);
  /** Code of what was done, for the page to say (`at.done`). */
  readonly done?: string;
  /** Draws the page of the form again; what was typed and what is wrong are in `at.refused`. */
  readonly redraw: (at: PageRequest<Role>) => VNode | Promise<VNode>;
}

/**
 * Checks a form, sends its command once, and goes on. Where it is refused, the page is drawn again with everything typed:
 * 422 for what cannot be taken, 409 for a rule, 403 for a person, 412 where the thing has changed since, 503 where nothing
 * can be recorded now; only then the form keeps its command id, since the command may have been recorded. Where the page asks for it no
 * more, it is drawn knowing that (`refused.gone`).
 *
 * @throws what is no answer to the person: a fault
 */
export async function submitted<Form extends object, Role extends string>(
  at: FormRequest<Role>,
  submission: Submission<Form, Role>,
): Promise<PageAnswer> {
  try {
    // The rules are asked once every field can be read: a decision stops at the first rule that is broken, and told only half
    // of what was typed, it would refuse what the other half explains.
    const form = await checkedForm(submission.shape, at.fields, at.site.zone);
    const asked = at.sure ? null : ((await submission.sure?.(form)) ?? null);
    if (asked !== null) return { status: 200, page: asked };
    const outcome = await submission.command(form, at.acting);
    const path = typeof submission.then === 'string' ? submission.then : submission.then(outcome, form);
    const after = outcome.position === null ? undefined : at.tellPosition(outcome.position);
    const done = outcome.changed ? submission.done : NOTHING_CHANGED;
    const mark = done === undefined ? undefined : doneMark(at.csrf, done, after);
    // Whoever comes back to the place of a form, or of what a form of one tap is about, is told there.
    const place = placeIn(path);
    const by = mark !== undefined && after !== undefined && place !== null ? formMark(at.csrf, place, after) : undefined;
    return { location: link(path, { after, done, mark, by }) };
  } catch (error) {
    const refused = refusedBy(error);
    if (refused === null) throw error;
    // Drawn from what the person had seen already, the form would be refused for the same reason again.
    if (error instanceof StaleRevision && error.position !== null) await at.catchUp(error.position);
    const form = refusedForm(at, submission.form, refused.errors, refused.mayBeRecorded ? at.sentId : null);
    const page = await submission.redraw({ ...at, refused: form });
    const isAsked = renderPage(page).includes(` id="${form.form}"`);
    return { status: refused.status, page: isAsked ? page : await submission.redraw({ ...at, refused: { ...form, gone: true } }) };
  }
}
