import { valueOf } from '../form-state.js';
import { Choice } from './choice.js';
import { FieldGroup, type FieldProps } from './field-frame.js';
import type { Option } from './option.js';

export interface RadiosProps extends FieldProps {
  readonly options: readonly Option[];
  /** Beside each other where there is room: for a few short ones. */
  readonly inline?: boolean;
}

/** One of a few, all in sight. */
export function Radios(props: RadiosProps) {
  const { form, name, options, inline = false } = props;
  return (
    <FieldGroup {...props}>
      <div class={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            form={form}
            field={name}
            name={name}
            type="radio"
            option={option}
            checked={valueOf(form, name) === option.value}
            first={index === 0}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
