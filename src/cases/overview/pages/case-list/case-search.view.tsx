import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Field, Form } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { caseListWords } from './case-list.words.js';

/** Finds one case. Sent as a form, so that what was searched for stands in no address and no log of a proxy. */
export function CaseSearch({ at }: { readonly at: At }) {
  const words = caseListWords(at.language);
  const form = formOf(at, 'search');
  return (
    <Form form={form} action="/cases/search" class="filters">
      <Field
        form={form}
        language={at.language}
        name="reference"
        label={words.search}
        hint={words.searchHint}
        type="search"
        maxLength={40}
        width="full"
        shortcut="/"
      />
      <Button kind="quiet">{words.find}</Button>
    </Form>
  );
}
