import type { ComponentChildren } from 'preact';
import { formOf } from '../../../libs/web/forms/index.js';
import { Button, Form, Telephone } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import { standardWords } from '../../pages/words/index.js';
import type { OpeningPurpose } from '../../vocabulary/index.js';
import { callWords } from './call.words.js';
import type { NumberToCall } from './number-to-call.js';

/** The name of the form that opens a number. */
export const OPEN_NUMBER = 'open-number';

export interface NumberToCallProps {
  readonly at: At;
  readonly title: string;
  readonly number: NumberToCall;
  /** Taken from what the page is for: nobody is asked. */
  readonly purpose: OpeningPurpose;
  /** The path that opens it. */
  readonly action: string;
  /** Where nothing is on record: the form that asks for it, or whom to ask. */
  readonly children?: ComponentChildren;
}

/** The number, which dials; or the one button that opens it; or that nothing is on record, and what to do about it. */
export function NumberToCallView({ at, title, number, purpose, action, children }: NumberToCallProps) {
  const words = callWords(at.language);
  return (
    <section class="panel panel-next" aria-labelledby="number">
      <h3 id="number">{title}</h3>
      {number.is === 'opened' && (
        <>
          <p class="big-number">
            <Telephone value={number.value} />
          </p>
          <p class="hint">{words.logged(standardWords(at.language).openingPurpose[purpose])}</p>
        </>
      )}
      {number.is === 'sealed' && (
        <>
          <p>{words.sealed}</p>
          <Form form={formOf(at, OPEN_NUMBER)} action={action} label={words.open}>
            <Button>{words.open}</Button>
          </Form>
        </>
      )}
      {number.is === 'forgotten' && <p>{words.forgotten}</p>}
      {number.is === 'unknown' && <p>{words.unknown}</p>}
      {number.is === 'not_yours' && <p>{words.notYours}</p>}
      {(number.is === 'unknown' || number.is === 'forgotten') && children}
    </section>
  );
}
