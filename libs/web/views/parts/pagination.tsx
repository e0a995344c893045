import type { Language } from '../language.js';
import { link, type LinkQuery } from '../link.js';
import { partWords } from '../part-words.js';

export interface PaginationProps {
  readonly language: Language;
  readonly path: string;
  /** Query of the page before; null on the first. */
  readonly previous: LinkQuery | null;
  /** Query of the page after; null on the last. */
  readonly next: LinkQuery | null;
}

/** Back and forth by key: a long list costs no more than a short one, and there are no page numbers to promise. */
export function Pagination({ language, path, previous, next }: PaginationProps) {
  if (previous === null && next === null) return null;
  const words = partWords(language);
  return (
    <nav class="pagination" aria-label={words.pages}>
      {previous !== null && (
        <a rel="prev" href={link(path, previous)}>
          {words.previous}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={link(path, next)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
