import { fieldId, type FormError, type FormState } from '../form-state.js';
import type { Language } from '../language.js';
import { link } from '../link.js';
import { partWords } from '../part-words.js';

export interface ErrorSummaryProps {
  readonly form: FormState;
  readonly language: Language;
  /** The fields of the form in their order: an error of one of them leads to it. */
  readonly fields?: readonly string[];
  /** The form itself is not on the page: no error leads to it. */
  readonly gone?: boolean;
}

/** All that is wrong, at the top of the page, each with the way to its field, or to where it is mended. Nothing where nothing is wrong. */
export function ErrorSummary({ form, language, fields = [], gone = false }: ErrorSummaryProps) {
  if (form.errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby={`${form.name}-problem`} data-focus>
      <h2 id={`${form.name}-problem`}>{partWords(language).errorTitle}</h2>
      <ul>
        {form.errors.map((error) => {
          const to = wayTo(error, form, fields, gone);
          return <li key={`${error.field} ${error.message}`}>{to === null ? error.message : <a href={link(to)}>{error.message}</a>}</li>;
        })}
      </ul>
    </div>
  );
}

function wayTo({ field, href }: FormError, form: FormState, fields: readonly string[], gone: boolean): string | null {
  const at = gone ? undefined : fields.find((each) => field === each || field.startsWith(`${each}.`));
  if (at !== undefined) return `#${fieldId(form, at)}`;
  return href ?? (gone ? null : `#${form.name}`);
}
