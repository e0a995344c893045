import { fieldId, type FormState } from '../form-state.js';
import type { Language } from '../language.js';
import { link } from '../link.js';
import { partWords } from '../part-words.js';

export interface ErrorSummaryProps {
  readonly form: FormState;
  readonly language: Language;
  /** The fields of the form in their order: an error of one of them leads to it. */
  readonly fields?: readonly string[];
}

/** All that is wrong, at the top of the page, each with the way to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ form, language, fields = [] }: ErrorSummaryProps) {
  if (form.errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby={`${form.name}-problem`} data-focus>
      <h2 id={`${form.name}-problem`}>{partWords(language).errorTitle}</h2>
      <ul>
        {form.errors.map(({ field, message }) => {
          const at = fields.find((each) => field === each || field.startsWith(`${each}.`));
          return <li key={`${field} ${message}`}>{at === undefined ? message : <a href={link(`#${fieldId(form, at)}`)}>{message}</a>}</li>;
        })}
      </ul>
    </div>
  );
}
