import { formOf } from '../../libs/web/forms/index.js';
import { declaredFields } from '../../libs/web/fields/index.js';
import { Banner, ErrorSummary, type FormError } from '../../libs/web/views/index.js';
import { nameOf, type SomeCommandClass } from '../commands/commands-on.js';
import type { At } from './at.js';

/** What became of a form of this page: what is wrong with it, or that it was done. @param commands whose forms stand on the page */
export function WhatBecame({ at, commands }: { readonly at: At; readonly commands: readonly SomeCommandClass[] }) {
  const { language, refused, done } = at;
  const refusedCommand = commands.find((command) => refused?.form === nameOf(command) || refused?.form.startsWith(`${nameOf(command)}-`));
  const said = commands.find((command) => done === nameOf(command))?.declared.words?.done[language];
  return (
    <>
      {refused !== null && (
        <ErrorSummary
          form={formOf(at, refused.form)}
          language={language}
          fields={[
            ...inRows(refused.errors),
            ...(refusedCommand === undefined ? [] : declaredFields(refusedCommand).map(({ name }) => name)),
          ]}
        />
      )}
      {said !== undefined && (
        <Banner kind="done" language={language} id="done">
          <p>{said}</p>
        </Banner>
      )}
    </>
  );
}

/** An error in a table leads to its own cell. */
function inRows(errors: readonly FormError[]): readonly string[] {
  return errors.map(({ field }) => field).filter((field) => /\.\d+\./.test(field));
}
