import type { SaidError } from '../http/index.js';
import { asText } from './form-text.js';
import type { FormRequest, RefusedForm } from './page-request.js';

/**
 * A form to be drawn again: as it was typed, with what is wrong in the language of the page.
 *
 * @param commandId of the form that was sent, where its command may have been recorded
 */
export function refusedForm(at: FormRequest, form: string, errors: readonly SaidError[], commandId: string | null = null): RefusedForm {
  const said = errors.map((each) => ({ field: each.field, message: at.say(each), code: each.code }));
  return { form, values: asText(at.fields), errors: said, commandId, seen: at.acting.ifRevision, drawnWith: at.drawnWith };
}
