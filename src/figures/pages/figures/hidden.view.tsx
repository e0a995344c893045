import type { DocumentTable } from '../../../../libs/disclosure-control/index.js';
import type { Language } from '../../../../libs/web/views/index.js';
import type { Dashboard } from '../../reading/dashboard.js';
import { figureWords } from '../../words/figure-words.js';
import { figuresPageWords } from './figures.words.js';

/** What is hidden and why, and which tables this year does not have. */
export function HiddenView({ dashboard: { document, leftOut }, language }: { readonly dashboard: Dashboard; readonly language: Language }) {
  const words = figuresPageWords(language);
  const hidden = document.cells.filter(({ status }) => status === 'masked').length;
  return (
    <section class="panel stack what-is-hidden" aria-labelledby="hidden">
      <h2 id="hidden">{words.hiddenAndWhy}</h2>
      {document.verdict === 'published' && <p>{hidden === 0 ? words.nothingHidden : words.someHidden(hidden, document.cells.length)}</p>}
      <p>{words.hiddenLead(document.k)}</p>
      <p>{words.rounding}</p>
      {leftOut.length > 0 && (
        <>
          <h3>{words.leftOut}</h3>
          <p>{words.leftOutLead(Math.round(document.expected))}</p>
          <ul class="dotted">
            {leftOut.map((table) => (
              <li key={table.name}>
                {tableWords(table, language)}: {table.from > document.expected ? words.tooFew(table.from) : words.classesTooSmall}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What a table is split by, and for which periods. */
export function tableWords({ span, by }: DocumentTable, language: Language): string {
  const words = figuresPageWords(language);
  const names = figureWords(language);
  const split = by.map(({ classification, level }) => {
    const key = level === 'group' && names.by[`${classification}-group`] !== undefined ? `${classification}-group` : classification;
    return names.by[key] ?? classification;
  });
  return words.tableBy(names.spans[span], split.join(words.and));
}
