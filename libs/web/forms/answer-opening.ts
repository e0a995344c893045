import type { Type } from '@nestjs/common';
import type { VNode } from 'preact';
import { Refusal } from '../../event-sourcing/index.js';
import { problemOf, type SaidError } from '../http/index.js';
import { checkedForm } from './checked-form.js';
import { FormProblem } from './form-problem.js';
import type { PageAnswer } from './page-answer.js';
import type { FormRequest, PageRequest } from './page-request.js';
import { refusedForm } from './refused-form.js';

/** A form that opens something sealed. */
export interface Opening<Form extends object, Opened, Role extends string> {
  /** As `formOf` draws it. */
  readonly form: string;
  readonly shape: Type<Form>;
  readonly open: (form: Form) => Promise<Opened>;
  /** The page of the form; with what was opened where something was. */
  readonly draw: (at: PageRequest<Role>, opened?: Opened) => Promise<VNode>;
}

/**
 * Opens what the form asks for and shows it on this answer alone: it has no address, so nothing can show it again without
 * another opening. Where it is refused, the page of the form is drawn again with the reason.
 */
export async function answerOpening<Form extends object, Opened, Role extends string>(
  at: FormRequest<Role>,
  { form, shape, open, draw }: Opening<Form, Opened, Role>,
): Promise<PageAnswer> {
  try {
    const opened = await open(await checkedForm(shape, at.fields, at.site.zone));
    return { status: 200, page: await draw(at, opened) };
  } catch (error) {
    const { status, errors } = refusalOf(error);
    return { status, page: await draw({ ...at, refused: refusedForm(at, form, errors) }) };
  }
}

/** @throws the error itself where it is none that a person can do something about here */
function refusalOf(error: unknown): { readonly status: number; readonly errors: readonly SaidError[] } {
  if (error instanceof FormProblem) return { status: 422, errors: error.errors };
  if (!(error instanceof Refusal)) throw error;
  const { status, code, detail } = problemOf(error);
  return { status, errors: [{ field: error.field ?? '', code, message: detail, sentences: error.sentences }] };
}
