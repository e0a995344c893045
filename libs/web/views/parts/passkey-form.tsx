import type { FormState } from '../form-state.js';
import { link } from '../link.js';
import { Button } from './button.js';

export interface PasskeyFormProps {
  /** Path that takes what the device answers, as `answer`. */
  readonly action: string;
  /** Whether a passkey is asked for, or a new one made. */
  readonly does: 'get' | 'create';
  /** What the browser is told, as JSON. */
  readonly options: string;
  /** Of whoever is signed in already; left out where they are about to. */
  readonly form?: FormState;
  /** Sent with it. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly label: string;
  readonly hint?: string;
}

/**
 * A button that asks the device for a passkey. It needs a script, and a browser that knows passkeys: where either is missing nobody sees
 * it.
 */
export function PasskeyForm({ action, does, options, form, hidden = {}, label, hint }: PasskeyFormProps) {
  return (
    <form method="post" action={link(action)} class="passkey" hidden data-passkey={does} data-options={options}>
      {form !== undefined && <input type="hidden" name="csrf" value={form.csrf} />}
      {form !== undefined && <input type="hidden" name="commandId" value={form.commandId} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <input type="hidden" name="answer" value="" />
      {hint !== undefined && <p class="hint">{hint}</p>}
      <Button>{label}</Button>
    </form>
  );
}
