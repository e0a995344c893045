import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Field, Form } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { caseListWords } from './case-list.words.js';

/**
 * Finds cases, so that the first rows stand under it in the first screen: in a few words what it is read by, and in all of them where
 * nothing was found. Sent as a form, so that what was searched for stands in no address and no log of a proxy.
 */
export function CaseSearch({ at, found, isTold }: { readonly at: At; readonly found?: string; readonly isTold: boolean }) {
  const words = caseListWords(at.language);
  const form = formOf(at, 'search', { find: found });
  return (
    <Form form={form} action="/cases/search" class="filters find">
      <Field
        form={form}
        language={at.language}
        name="find"
        label={words.search}
        quietLabel
        hint={isTold ? words.searchHint : undefined}
        placeholder={words.searchFor}
        type="search"
        maxLength={80}
        width="full"
        shortcut="/"
      />
      <Button kind="quiet">{words.find}</Button>
    </Form>
  );
}
