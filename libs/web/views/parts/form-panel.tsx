import type { ComponentChildren } from 'preact';
import type { FormState } from '../form-state.js';
import { Form } from './form.js';

/** A form behind its heading: open where something in it is wrong, or was typed and not sent. */
export function FormPanel({
  form,
  title,
  hint,
  action,
  open = false,
  keeps = false,
  children,
}: {
  readonly form: FormState;
  readonly title: string;
  readonly hint?: string;
  readonly action: string;
  /** Open from the start. */
  readonly open?: boolean;
  /** As of `Form`. */
  readonly keeps?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="panel" open={open || form.errors.length > 0 || (keeps && form.typed !== undefined)}>
      <summary>{title}</summary>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <Form form={form} action={action} label={title} keeps={keeps}>
        {children}
      </Form>
    </details>
  );
}
