import { errorOf, fieldId } from '../form-state.js';
import { describedBy, SingleField, type FieldProps } from './field-frame.js';

/** A file to choose. What was chosen does not come back with a form that is refused: no browser lets a page propose a file. */
export function FileField({ accept, ...props }: FieldProps & { readonly accept: string }) {
  const { form, name } = props;
  return (
    <SingleField {...props}>
      <input
        class="input"
        id={fieldId(form, name)}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={errorOf(form, name) === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
    </SingleField>
  );
}
