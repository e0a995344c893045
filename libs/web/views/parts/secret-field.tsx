import { errorOf, fieldId } from '../form-state.js';
import { describedBy, SingleField, type FieldProps } from './field-frame.js';

/** One line that is typed unseen, and never drawn again: a password. Pasting is welcome, and so are password managers. */
export function SecretField({ autocomplete, ...props }: FieldProps & { readonly autocomplete: 'current-password' | 'new-password' }) {
  const { form, name } = props;
  return (
    <SingleField {...props}>
      <input
        class="input input-medium"
        id={fieldId(form, name)}
        name={name}
        type="password"
        autocomplete={autocomplete}
        aria-invalid={errorOf(form, name) === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
    </SingleField>
  );
}
