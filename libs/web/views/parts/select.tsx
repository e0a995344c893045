import { errorOf, fieldId, valueOf } from '../form-state.js';
import { partWords } from '../part-words.js';
import { describedBy, SingleField, type FieldProps } from './field-frame.js';
import type { Option } from './option.js';

/** Options under a heading of their own. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

export interface SelectProps extends FieldProps {
  readonly options?: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  /** Begins with no choice made. */
  readonly unchosen?: boolean;
}

/** One of many. For up to eight, radios are faster. */
export function Select(props: SelectProps) {
  const { form, name, language, options = [], groups = [], unchosen = true } = props;
  const chosen = valueOf(form, name);
  return (
    <SingleField {...props}>
      <select
        class="input select"
        id={fieldId(form, name)}
        name={name}
        aria-invalid={errorOf(form, name) === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      >
        {unchosen && <option value="">{partWords(language).choose}</option>}
        {groups.map((group) => (
          <optgroup label={group.label} key={group.label}>
            <Options options={group.options} chosen={chosen} />
          </optgroup>
        ))}
        <Options options={options} chosen={chosen} />
      </select>
    </SingleField>
  );
}

function Options({ options, chosen }: { readonly options: readonly Option[]; readonly chosen: string }) {
  return (
    <>
      {options.map(({ value, label }) => (
        <option value={value} selected={value === chosen} key={value}>
          {label}
        </option>
      ))}
    </>
  );
}
