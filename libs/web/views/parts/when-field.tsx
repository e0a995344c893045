import { errorOf, fieldId, valueOf, type FormState } from '../form-state.js';
import { partWords } from '../part-words.js';
import { FieldGroup, type FieldProps } from './field-frame.js';

/**
 * A day, and a time where it is known: nobody is made to invent one. Sends `<name>.day`, `<name>.time` and, once the form
 * came back because the clock showed that time twice, `<name>.offset`. `whenFrom` reads it.
 */
export function WhenField(props: FieldProps) {
  const { form, name, language } = props;
  const words = partWords(language);
  const ambiguous = form.errors.some(({ field }) => field === `${name}.offset`) || valueOf(form, `${name}.offset`) !== '';
  const parts = [
    { part: 'day', type: 'date', label: words.day },
    { part: 'time', type: 'time', label: words.time },
  ] as const;
  return (
    <FieldGroup {...props}>
      <div class="when">
        {parts.map(({ part, type, label }) => (
          <div key={part}>
            <label for={partId(form, name, part)}>{label}</label>
            <input
              class="input"
              id={partId(form, name, part)}
              name={`${name}.${part}`}
              type={type}
              value={valueOf(form, `${name}.${part}`)}
              aria-invalid={errorOf(form, `${name}.${part}`) === undefined ? undefined : 'true'}
            />
          </div>
        ))}
      </div>
      {ambiguous && (
        <div class="when-offset">
          <label for={partId(form, name, 'offset')}>{words.offset}</label>
          <select class="input select" id={partId(form, name, 'offset')} name={`${name}.offset`}>
            <option value="">{words.choose}</option>
            <option value="earlier" selected={valueOf(form, `${name}.offset`) === 'earlier'}>
              {words.offsetFirst}
            </option>
            <option value="later" selected={valueOf(form, `${name}.offset`) === 'later'}>
              {words.offsetSecond}
            </option>
          </select>
        </div>
      )}
    </FieldGroup>
  );
}

/** The day carries the id of the field, where the error summary leads. */
function partId(form: FormState, name: string, part: string): string {
  return part === 'day' ? fieldId(form, name) : fieldId(form, `${name}.${part}`);
}
