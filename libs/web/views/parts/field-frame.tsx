import type { ComponentChildren } from 'preact';
import { errorOf, fieldId, type FormState } from '../form-state.js';
import type { Language } from '../language.js';
import { partWords } from '../part-words.js';

export interface FieldProps {
  readonly form: FormState;
  readonly language: Language;
  /** Of the field in the form that is sent. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Said only to those who do not see what stands around it: a box beside its button. */
  readonly quietLabel?: true;
}

/** Ids of the hint and the error of a field, for `aria-describedby`; undefined where it has neither. */
export function describedBy({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>): string | undefined {
  const id = fieldId(form, name);
  const ids = [hint !== undefined && `${id}-hint`, errorOf(form, name) !== undefined && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The hint under a label, then what is wrong. */
export function HintAndError({ form, language, name, hint }: FieldProps) {
  const id = fieldId(form, name);
  const error = errorOf(form, name);
  return (
    <>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <span class="unseen">{partWords(language).errorPrefix} </span>
          {error}
        </p>
      )}
    </>
  );
}

/** A label with the word that a field may be left empty. */
export function LabelText({ label, optional = false, language }: Pick<FieldProps, 'label' | 'optional' | 'language'>) {
  return (
    <>
      {label}
      {optional && <span class="optional"> ({partWords(language).optional})</span>}
    </>
  );
}

/** A field with one control. */
export function SingleField({ children, ...props }: FieldProps & { readonly children: ComponentChildren }) {
  const { form, name } = props;
  return (
    <div class={errorOf(form, name) === undefined ? 'field' : 'field field-wrong'}>
      <label for={fieldId(form, name)} class={props.quietLabel && 'unseen'}>
        <LabelText {...props} />
      </label>
      <HintAndError {...props} />
      {children}
    </div>
  );
}

/** A field with several controls under one question. */
export function FieldGroup({ children, ...props }: FieldProps & { readonly children: ComponentChildren }) {
  const { form, name } = props;
  return (
    <fieldset class={errorOf(form, name) === undefined ? 'field' : 'field field-wrong'} aria-describedby={describedBy(props)}>
      <legend>
        <LabelText {...props} />
      </legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  );
}
