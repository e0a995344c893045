import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Field, Form } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { caseListWords } from './case-list.words.js';

/** Finds cases. Sent as a form, so that what was searched for stands in no address and no log of a proxy. */
export function CaseSearch({ at, found }: { readonly at: At; readonly found?: string }) {
  const words = caseListWords(at.language);
  const form = formOf(at, 'search', { find: found });
  return (
    <Form form={form} action="/cases/search" class="filters">
      <Field
        form={form}
        language={at.language}
        name="find"
        label={words.search}
        hint={words.searchHint}
        type="search"
        maxLength={80}
        width="full"
        shortcut="/"
      />
      <Button kind="quiet">{words.find}</Button>
    </Form>
  );
}
