import { formOf } from '../../libs/web/forms/index.js';
import { Button, catalog, Form, link, Pagination, type LinkQuery } from '../../libs/web/views/index.js';
import type { At } from './at.js';
import type { Searched } from './searched.js';

const searchedWords = catalog({
  en: { first: 'Back to the first page' },
  es: { first: 'Volver a la primera página' },
});

interface ShowAllProps {
  readonly at: At;
  readonly action: string;
  readonly searched: Searched;
  readonly label: string;
}

/** Ends the search, and shows everything. */
export function ShowAll({ at, action, searched, label }: ShowAllProps) {
  return (
    <Form form={formOf(at, 'show-all')} action={action}>
      <input type="hidden" name="found" value={searched.mark} />
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
