import type { Type } from '@nestjs/common';
import type { VNode } from 'preact';
import { derivedId, type CommandOutcome, type Position } from '../../event-sourcing/index.js';
import { checkedForm } from './checked-form.js';
import { FormProblem } from './form-problem.js';
import type { PageAnswer } from './page-answer.js';
import type { FormRequest, PageRequest } from './page-request.js';
import { refusedBy } from './refused-by.js';
import { refusedForm } from './refused-form.js';

/** One of the commands that a form asks for. */
export interface OneOfMany<Acting> {
  /** Tells it from the others of the form, in every repeat of it: its command id is made of this. */
  readonly about: string;
  readonly send: (acting: Acting) => Promise<CommandOutcome>;
}

/** What came of one of them. */
export interface CameOfOne {
  readonly about: string;
  readonly done: boolean;
  /** Why not, in the language of the page. */
  readonly why: string;
}

/** A form that asks for the same of several things. */
export interface SendingMany<Form extends object, Role extends string> {
  /** The name under which `formOf` draws it. */
  readonly form: string;
  readonly shape: Type<Form>;
  /** Each by itself: one that is refused takes nothing from the others. @throws FormProblem where the form does not say what is asked */
  readonly each: (form: Form) => readonly OneOfMany<FormRequest<Role>['acting']>[];
  /** The page of the form; with what came of each once they were sent. */
  readonly draw: (at: PageRequest<Role>, came?: readonly CameOfOne[]) => Promise<VNode>;
}

/**
 * Sends the commands of a form one after the other, each under an id of its own that derives from the form's: sent twice, each is done
 * once. The answer is a page that says of each what came of it: 409 where one was not done, 503 where it is not known, 422 where the form
 * itself cannot be taken. Where at least one was done, what was typed in the form is over.
 *
 * @throws what is no answer to the person: a fault
 */
export async function answerMany<Form extends object, Role extends string>(
  at: FormRequest<Role>,
  { form, shape, each, draw }: SendingMany<Form, Role>,
): Promise<PageAnswer> {
  let asked: readonly OneOfMany<FormRequest<Role>['acting']>[];
  try {
    asked = each(await checkedForm(shape, at.fields, at.site.zone));
  } catch (error) {
    if (!(error instanceof FormProblem)) throw error;
    return { status: 422, page: await draw({ ...at, refused: refusedForm(at, form, error.errors) }) };
  }
  const came: CameOfOne[] = [];
  let last: Position | null = null;
  let mayBeRecorded = false;
  for (const { about, send } of asked) {
    try {
      const { position } = await send({ ...at.acting, commandId: derivedId(at.acting.commandId, about), ifRevision: undefined });
      if (position !== null && (last === null || position > last)) last = position;
      came.push({ about, done: true, why: '' });
    } catch (error) {
      const refused = refusedBy(error);
      if (refused === null) throw error;
      mayBeRecorded ||= refused.mayBeRecorded;
      came.push({ about, done: false, why: refused.errors.map((each) => at.say(each)).join(' ') });
    }
  }
  if (last !== null) await at.catchUp(last);
  const done = came.filter((one) => one.done).length;
  if (done === came.length) return { status: 200, page: await draw(at, came), taken: true };
  // What may be recorded after all is sent again under its id.
  const again = { ...at, refused: refusedForm(at, form, [], mayBeRecorded ? at.sentId : null) };
  return { status: mayBeRecorded ? 503 : 409, page: await draw(again, came), taken: done > 0 && !mayBeRecorded };
}
