import { formOf } from '../../libs/web/forms/index.js';
import { declaredFields } from '../../libs/web/fields/index.js';
import { Banner, ErrorSummary, type FormError } from '../../libs/web/views/index.js';
import { addressOf, idsIn, nameOf, type SomeCommandClass } from '../commands/index.js';
import type { At } from './at.js';
import type { Asking } from './answers-given.js';
import { ChangedMeanwhile } from './changed-meanwhile.view.js';

export interface WhatBecameProps {
  readonly at: At;
  /** Whose forms stand on the page. */
  readonly commands: readonly SomeCommandClass[];
  /** By the name of the form, the fields of those that send no command, or that ask for less than it. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
  /** By the first word of the name of a form that sends a command in other words: what it asks. */
  readonly answers?: Readonly<Record<string, Asking>>;
}

/** What became of a form of this page: what is wrong with it, or that it was done where the form itself does not say so. */
export function WhatBecame({ at, commands, others = {}, answers }: WhatBecameProps) {
  const { language, refused, done } = at;
  const sent = commands.find((command) => refused?.form === nameOf(command) || refused?.form.startsWith(`${nameOf(command)}-`));
  const said = commands.find((command) => done === nameOf(command))?.declared.words?.done[language];
  const form = refused === null ? null : formOf(at, refused.form);
  const asked = others[refused?.form ?? ''] ?? (sent === undefined ? [] : fieldsOf(sent));
  return (
    <>
      {form !== null && (
        <ErrorSummary form={form} language={language} fields={[...inRows(form.errors), ...asked]} gone={refused?.gone === true} />
      )}
      {refused !== null && <ChangedMeanwhile at={at} refused={refused} command={sent ?? answers?.[refused.form.split('-', 1)[0]!]} />}
      {said !== undefined && at.beside?.saidAbove !== false && (
        <Banner kind="done" language={language} id="done">
          <p>{said}</p>
        </Banner>
      )}
    </>
  );
}

/** What a form may ask for: the fields of its command, and the ids of its address that may be chosen on it. */
function fieldsOf(command: SomeCommandClass): readonly string[] {
  return [...declaredFields(command).map(({ name }) => name), ...idsIn(addressOf(command))];
}

/** An error in a table leads to its own cell. */
function inRows(errors: readonly FormError[]): readonly string[] {
  return errors.map(({ field }) => field).filter((field) => /\.\d+\./.test(field));
}
