import { fieldId, type FormState } from '../form-state.js';
import type { Option } from './option.js';

export interface ChoiceProps {
  readonly form: FormState;
  readonly field: string;
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly option: Option;
  readonly checked: boolean;
  /** The first carries the id of the field itself, where the error summary leads. */
  readonly first: boolean;
}

/** A radio or a checkbox with a target as wide as its words. */
export function Choice({ form, field, name, type, option, checked, first }: ChoiceProps) {
  const id = first ? fieldId(form, field) : `${fieldId(form, field)}-${option.value.replaceAll(/[^\w-]/g, '-')}`;
  // The first has the id of its field, whose own hint is `…-hint`.
  const hintId = `${id}-choice-hint`;
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint === undefined ? undefined : hintId}
      />
      <label for={id}>{option.label}</label>
      {option.hint !== undefined && (
        <p class="hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  );
}
