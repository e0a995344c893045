import { valueOf } from '../form-state.js';
import { Choice } from './choice.js';
import { FieldGroup, type FieldProps } from './field-frame.js';
import type { Option } from './option.js';

export interface RadiosWithMoreProps extends FieldProps {
  /** In sight at once. */
  readonly options: readonly Option[];
  /** Behind one tap more; open where one of them is chosen. */
  readonly more: readonly Option[];
  /** What the rest is called. */
  readonly moreLabel: string;
  readonly inline?: boolean;
}

/** One of many, of which a few are usual. All have one name, so that only one can be chosen, with or without scripts. */
export function RadiosWithMore(props: RadiosWithMoreProps) {
  const { form, name, options, more, moreLabel, inline = false } = props;
  const chosen = valueOf(form, name);
  const choices = (some: readonly Option[], firstOfAll: boolean) => (
    <div class={inline ? 'choices choices-inline' : 'choices'}>
      {some.map((option, index) => (
        <Choice
          key={option.value}
          form={form}
          field={name}
          name={name}
          type="radio"
          option={option}
          checked={chosen === option.value}
          first={firstOfAll && index === 0}
        />
      ))}
    </div>
  );
  return (
    <FieldGroup {...props}>
      {choices(options, true)}
      {more.length > 0 && (
        <details class="more" open={more.some(({ value }) => value === chosen)}>
          <summary>{moreLabel}</summary>
          {choices(more, false)}
        </details>
      )}
    </FieldGroup>
  );
}
