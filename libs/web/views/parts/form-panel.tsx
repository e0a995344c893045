import type { ComponentChildren } from 'preact';
import type { FormState } from '../form-state.js';
import { Form } from './form.js';

/** The place on a page where a form stands behind its heading, or stood. */
export function placeOf(form: string): string {
  return `at-${form}`;
}

/** Of which form, or thing with a place of its own, the place is to which an address leads; null where it leads to none. */
export function placeIn(address: string): string | null {
  return /#at-(.+)$/.exec(address)?.[1] ?? null;
}

/** A form behind its heading: open where something in it is wrong, or was typed and not sent. */
export function FormPanel({
  form,
  title,
  hint,
  action,
  open = false,
  keeps = false,
  said,
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
  /** What was just done with it: whoever did it comes back to here. */
  readonly said?: string;
  readonly children: ComponentChildren;
}) {
  const place = placeOf(form.name);
  return (
    <>
      {said !== undefined && (
        <p class="banner banner-done" id={place} role="status" tabIndex={-1}>
          {said}
        </p>
      )}
      <details
        class="panel"
        id={said === undefined ? place : undefined}
        open={open || form.errors.length > 0 || (keeps && form.typed !== undefined)}
      >
        <summary>{title}</summary>
        {hint !== undefined && <p class="hint">{hint}</p>}
        <Form form={form} action={action} label={title} keeps={keeps}>
          {children}
        </Form>
      </details>
    </>
  );
}
