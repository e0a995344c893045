import { errorOf, fieldId, valueOf } from '../form-state.js';
import { describedBy, SingleField, type FieldProps } from './field-frame.js';
import type { Option } from './option.js';

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'tel' | 'search' | 'date' | 'time' | 'number';
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'search';
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly width?: 'short' | 'medium' | 'full';
  /** Offered while typing; anything else can be typed as well. */
  readonly suggestions?: readonly Option[];
  /** What may be typed, for those who begin: never the only place where it is said. */
  readonly placeholder?: string;
  /** The key that leads here, for those who use shortcuts. */
  readonly shortcut?: string;
}

/** One line to type in. There is no part for longer text: nobody's words belong here. */
export function Field(props: TextFieldProps) {
  const {
    form,
    name,
    type = 'text',
    inputMode,
    autocomplete = 'off',
    maxLength = 200,
    width = 'medium',
    suggestions,
    shortcut,
    placeholder,
  } = props;
  const id = fieldId(form, name);
  return (
    <SingleField {...props}>
      <input
        class={`input input-${width}`}
        id={id}
        name={name}
        type={type}
        inputMode={inputMode}
        autocomplete={autocomplete}
        spellcheck={false}
        placeholder={placeholder}
        maxLength={type === 'date' || type === 'time' ? undefined : maxLength}
        value={valueOf(form, name)}
        data-shortcut={shortcut}
        aria-label={shortcut === undefined ? undefined : props.label}
        list={suggestions === undefined ? undefined : `${id}-list`}
        aria-invalid={errorOf(form, name) === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
      {suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {suggestions.map(({ value, label }) => (
            <option value={value} key={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </SingleField>
  );
}
