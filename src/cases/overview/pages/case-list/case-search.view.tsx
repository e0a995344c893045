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

interface FoundPagesProps {
  readonly at: At;
  readonly found: string;
  readonly isFirst: boolean;
  readonly nextCursor: string | null;
}

/** The pages of what was found, each by a form like the search itself. */
export function FoundPages({ at, found, isFirst, nextCursor }: FoundPagesProps) {
  const words = caseListWords(at.language);
  const form = formOf(at, 'found-pages');
  if (isFirst && nextCursor === null) return null;
  return (
    <Form form={form} action="/cases/search" label={words.pagesFound} class="buttons">
      <input type="hidden" name="find" value={found} />
      {nextCursor !== null && (
        <Button kind="quiet" name="cursor" value={nextCursor}>
          {words.next}
        </Button>
      )}
      {!isFirst && <Button kind="quiet">{words.first}</Button>}
    </Form>
  );
}
