import { valuesOf } from '../form-state.js';
import { Choice } from './choice.js';
import { FieldGroup, type FieldProps } from './field-frame.js';
import type { Option } from './option.js';

export interface CheckboxesProps extends FieldProps {
  readonly options: readonly Option[];
  readonly inline?: boolean;
}

/** Any of a few; always arrives as a list. */
export function Checkboxes(props: CheckboxesProps) {
  const { form, name, options, inline = false } = props;
  const chosen = valuesOf(form, name);
  return (
    <FieldGroup {...props}>
      <div class={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            form={form}
            field={name}
            name={`${name}[]`}
            type="checkbox"
            option={option}
            checked={chosen.includes(option.value)}
            first={index === 0}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
