import type { ComponentChildren } from 'preact';
import type { FormState } from '../form-state.js';
import { link } from '../link.js';
import { partWords } from '../part-words.js';

/** Where what is typed in a form is sent to be kept, and where it is thrown away. */
export const TYPED_PATH = '/typed';
export const THROW_AWAY_PATH = '/typed/thrown-away';

/** Of more questions than these, what was typed is kept. */
const FEW = 3;

/** Whether what is typed in a form is kept, by the number of its questions. */
export function isKept(questions: number): boolean {
  return questions > FEW;
}

export interface FormProps {
  readonly form: FormState;
  /** Path that takes it. */
  readonly action: string;
  /** Names the form to those who do not see it, where a page has several. */
  readonly label?: string;
  readonly class?: string;
  /** It asks for a file. */
  readonly takesFile?: true;
  /** What is typed in it is kept until it is sent, for a day: of a form with more than three questions, and of no secret. */
  readonly keeps?: boolean;
  readonly children: ComponentChildren;
}

/** A form that sends a command: once, however often it is sent, and from the page that it was drawn for. */
export function Form({ form, action, label, class: kind, takesFile, keeps = false, children }: FormProps) {
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
      data-not-kept={keeps && form.language ? partWords(form.language).notKept : undefined}
    >
      <input type="hidden" name="csrf" value={form.csrf} />
      <input type="hidden" name="commandId" value={form.commandId} />
      {form.revision !== undefined && <input type="hidden" name="revision" value={form.revision} />}
      {form.drawnWith !== undefined && <input type="hidden" name="drawnWith" value={form.drawnWith} />}
      {keeps && <input type="hidden" name="drawnFor" value={form.drawnFor?.()} />}
      {keeps && <TypedBefore form={form} />}
      {children}
      {keeps && form.typed !== undefined && (
        // Last, since the first button of a form is the one that the key Enter presses.
        <div class="buttons">
          <button class="button button-quiet" formaction={link(THROW_AWAY_PATH)}>
            {partWords(form.typed.language).throwAway}
          </button>
        </div>
      )}
    </form>
  );
}

/** Says that the form is drawn as it was typed. */
function TypedBefore({ form: { typed } }: Pick<FormProps, 'form'>) {
  if (typed === undefined) return null;
  return (
    <p class="typed" role="status">
      {partWords(typed.language).typedBefore(typed.at)}
    </p>
  );
}
