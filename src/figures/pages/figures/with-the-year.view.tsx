import type { ReleaseDocument } from '../../../../libs/disclosure-control/index.js';
import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import type { ReleaseListed } from '../../released-figures/released-figures.queries.js';
import { figuresPageWords } from './figures.words.js';
import { tableWords } from './hidden.view.js';

interface WithTheYearProps {
  readonly at: At;
  /** Of a quarter. */
  readonly document: ReleaseDocument;
  readonly releases: readonly ReleaseListed[];
}

/** What a quarter does not tell since the year will, and when that is out. */
export function WithTheYear({ at, document: { program, year, tables }, releases }: WithTheYearProps) {
  const words = figuresPageWords(at.language);
  const ofYear = tables.filter(({ span, by, included }) => included && span === 'year' && by.length > 0);
  const out = releases.find((each) => each.program === program && each.year === year && each.release === 'Y');
  if (ofYear.length === 0) return null;
  return (
    <section class="panel stack" aria-labelledby="with-the-year">
      <h2 id="with-the-year">{words.withTheYear}</h2>
      <p>{words.withTheYearLead(year)}</p>
      <ul class="dotted">
        {ofYear.map((table) => (
          <li key={table.name}>{tableWords(table, at.language)}</li>
        ))}
      </ul>
      <p>
        {out === undefined ? (
          words.yearComesOn(timeWords(dayOfYear(year), tellingOf(at)))
        ) : (
          <a href={link(`/figures/${out.id}`)}>{words.yearIsOut(year)}</a>
        )}
      </p>
    </section>
  );
}

/** The 60th day after a year, on which its release comes out (docs/disclosure-control.md). */
function dayOfYear(year: number): string {
  return new Date(Date.UTC(year + 1, 0, 60)).toISOString().slice(0, 10);
}
