import { formOf } from '../../libs/web/forms/index.js';
import { Button, catalog, Form, link, Pagination, type LinkQuery } from '../../libs/web/views/index.js';
import type { At } from './at.js';
import type { Searched } from './searched.js';

const searchedWords = catalog({
  en: { another: 'You have looked for something else since. This is what you looked for last.', first: 'Back to the first page' },
  es: { another: 'Después buscó otra cosa. Esto es lo último que buscó.', first: 'Volver a la primera página' },
});

/** Said where two windows have looked for two things. */
export function AnotherSearch({ at, searched }: { readonly at: At; readonly searched: Searched }) {
  return searched.isAnother ? <p class="hint">{searchedWords(at.language).another}</p> : null;
}

/** Ends the search, and shows everything. */
export function ShowAll({ at, action, label }: { readonly at: At; readonly action: string; readonly label: string }) {
  return (
    <Form form={formOf(at, 'show-all')} action={action}>
      <Button kind="quiet" name="all" value="yes">
        {label}
      </Button>
    </Form>
  );
}

interface FoundPagesProps {
  readonly at: At;
  readonly path: string;
  readonly searched: Searched;
  /** Query of the page after; null on the last. */
  readonly next: LinkQuery | null;
  readonly isFirst: boolean;
}

/** The pages of what was found: links, in which the mark stands for what was looked for. */
export function FoundPages({ at, path, searched: { mark }, next, isFirst }: FoundPagesProps) {
  return (
    <>
      <Pagination language={at.language} path={path} previous={null} next={next && { found: mark, ...next }} />
      {!isFirst && (
        <p>
          <a href={link(path, { found: mark })}>{searchedWords(at.language).first}</a>
        </p>
      )}
    </>
  );
}
