import { clockWords, type TimeTelling } from '../dates.js';
import type { FormState } from '../form-state.js';
import { partWords } from '../part-words.js';
import { Button } from './button.js';
import { Form } from './form.js';

export interface UndoStripProps {
  readonly form: FormState;
  readonly action: string;
  /** What was done. */
  readonly said: string;
  /** Until when it can be taken back: a moment. */
  readonly until: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly telling: TimeTelling;
}

/** Takes back what was just done, while that is possible. Nothing once the time is over. */
export function UndoStrip({ form, action, said, until, now, telling }: UndoStripProps) {
  const seconds = Math.floor((Date.parse(until) - Date.parse(now)) / 1000);
  if (seconds <= 0) return null;
  const words = partWords(telling.language);
  return (
    <div class="undo" role="status" data-seconds={seconds}>
      <p>
        <strong>{said}</strong> {words.undoUntil(clockWords(until, telling))} <span data-countdown aria-hidden="true" />
      </p>
      <Form form={form} action={action}>
        <Button kind="quiet">{words.undo}</Button>
      </Form>
    </div>
  );
}
