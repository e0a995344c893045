import type { DrawnFor } from './drawn-for.js';
import { goTo, isPageAnswer, type PageAnswer } from './page-answer.js';
import { placeOf, type TypedForms } from './typed-forms.js';

/** A form that arrived, as far as it is one in which what was typed is kept. */
export interface TypedInForm {
  readonly of: DrawnFor;
  readonly body: unknown;
}

/** What arrived, where it is such a form. */
export function typedInForm(typed: TypedForms, body: unknown, now: Date): TypedInForm | null {
  const of = typed.drawnFor(body, now);
  return of && { of, body };
}

/**
 * The form came too late: its session is over. Whoever it was drawn for is led back to it.
 *
 * @param isOwnBrowser the person has signed in in the browser that sends it. Anybody else could have seen the form, and replaces nothing
 *   that the person has kept since it was drawn
 * @returns whether it was kept
 */
export async function keepTooLate(typed: TypedForms, { of, body }: TypedInForm, now: Date, isOwnBrowser: boolean): Promise<boolean> {
  return typed.keep(of, body, now, { leadsBack: true, replacesLater: isOwnBrowser });
}

/**
 * The form was drawn for an earlier sign-in of the same person: it is drawn again as it was typed.
 *
 * @returns null where it is somebody else's, of whom nothing is kept here, or too long
 */
export async function drawnAgain(
  typed: TypedForms,
  { of, body }: TypedInForm,
  who: { readonly actor: string; readonly now: Date },
): Promise<PageAnswer | null> {
  if (of.personId !== who.actor || !(await typed.keep(of, body, who.now))) return null;
  return goTo(placeOf(of));
}

/** What was typed is over where the form was taken: the answer leads on then, or says so. */
export async function endWhereTaken(
  typed: TypedForms,
  { of, body }: TypedInForm,
  answer: object,
  who: { readonly actor: string; readonly now: Date },
): Promise<void> {
  if (of.personId !== who.actor || !isPageAnswer(answer) || !isTaken(answer)) return;
  await typed.end(of, (body as { readonly commandId: string }).commandId, who.now);
}

function isTaken(answer: PageAnswer): boolean {
  return 'location' in answer || ('taken' in answer && answer.taken === true);
}
