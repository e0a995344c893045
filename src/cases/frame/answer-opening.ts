import type { Type } from '@nestjs/common';
import type { VNode } from 'preact';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import { checkedForm, FormProblem, refusedForm, type PageAnswer } from '../../../libs/web/forms/index.js';
import type { SaidError } from '../../../libs/web/http/index.js';
import { problemOf } from '../../../libs/web/http/problems/problem-of.js';
import type { At, Sent } from '../../pages/at.js';

/** A form that opens something sealed. */
export interface Opening<Form extends object, Opened> {
  /** As `formOf` draws it. */
  readonly form: string;
  readonly shape: Type<Form>;
  readonly open: (form: Form) => Promise<Opened>;
  /** The page of the form; with what was opened where something was. */
  readonly draw: (at: At, opened?: Opened) => Promise<VNode>;
}

/**
 * Opens what the form asks for and shows it on this answer alone: it has no address, so nothing can show it again without
 * another opening. Where it is refused, the page of the form is drawn again with the reason.
 */
export async function answerOpening<Form extends object, Opened>(
  at: Sent,
  { form, shape, open, draw }: Opening<Form, Opened>,
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
