import type { ComponentChildren } from 'preact';
import type { FormState } from '../form-state.js';
import { link } from '../link.js';

export interface FormProps {
  readonly form: FormState;
  /** Path that takes it. */
  readonly action: string;
  /** Names the form to those who do not see it, where a page has several. */
  readonly label?: string;
  readonly class?: string;
  /** It asks for a file. */
  readonly takesFile?: true;
  readonly children: ComponentChildren;
}

/** A form that sends a command: once, however often it is sent, and from the page that it was drawn for. */
export function Form({ form, action, label, class: kind, takesFile, children }: FormProps) {
  return (
    <form
      method="post"
      action={link(action)}
      enctype={takesFile && 'multipart/form-data'}
      id={form.name}
      class={kind}
      aria-label={label}
      novalidate
      data-once
    >
      <input type="hidden" name="csrf" value={form.csrf} />
      <input type="hidden" name="commandId" value={form.commandId} />
      {form.revision !== undefined && <input type="hidden" name="revision" value={form.revision} />}
      {children}
    </form>
  );
}
