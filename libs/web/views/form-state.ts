import type { Language } from './language.js';

/** What was typed, or what is proposed: by the name of the field. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One thing that is wrong, in words for a person. `field` is empty where it belongs to none. */
export interface FormError {
  readonly field: string;
  readonly message: string;
  /** Of the rule that said no. */
  readonly code?: string;
  /** Where it is mended, where that is not on the form itself: a path of our own. */
  readonly href?: string;
}

/** A form as it is drawn: fields read their value and their error from it, hidden fields carry the rest back. */
export interface FormState {
  /** Tells several forms on a page apart; prefix of the ids of its fields. */
  readonly name: string;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  /** One drawing of the form is one command, however often it is sent. */
  readonly commandId: string;
  readonly csrf: string;
  /** The revision that the person has in front of them; absent where nothing can be stale. */
  readonly revision?: number;
  /** Marks of what it was drawn with, where that can change meanwhile. */
  readonly drawnWith?: string;
  /** What it carries where what is typed in it is kept. */
  readonly drawnFor?: () => string;
  /** Of the page. */
  readonly language?: Language;
  /** It is drawn as it was typed, and not sent, at that time. */
  readonly typed?: { readonly at: string; readonly language: Language };
}

/** The id of a field's control, unique on its page. */
export function fieldId(form: FormState, field: string): string {
  return `${form.name}-${field.replaceAll(/[^\w-]/g, '-')}`;
}

/** The value of a field with one value. */
export function valueOf(form: FormState, field: string): string {
  const value = form.values[field];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** The values of a field with several. */
export function valuesOf(form: FormState, field: string): readonly string[] {
  const value = form.values[field] ?? form.values[`${field}[]`];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** What is wrong with a field, or with a part of it (`when` also answers for `when.day`). */
export function errorOf(form: FormState, field: string): string | undefined {
  return form.errors.find((error) => belongsTo(error.field, field))?.message;
}

/** Whether an error at this path is shown at this field. */
export function belongsTo(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}
