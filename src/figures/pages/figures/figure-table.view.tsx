import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../libs/web/views/index.js';
import type { FigureRow, FigureTable } from '../../reading/dashboard.js';
import type { Figure } from '../../reading/figure.js';
import { figureWords } from '../../words/figure-words.js';
import { shortPeriod } from '../../words/period-words.js';
import { numberWords } from '../../words/number-words.js';
import { changeText, rowWords } from '../../words/row-words.js';

interface FigureTableProps {
  readonly table: FigureTable;
  readonly language: Language;
  readonly caption: string;
  /** What the figures of the rows are of: the year, or the period with it. */
  readonly now: string;
  readonly before: string;
  readonly first: string;
  /** Whether there is anything of the year before; otherwise its columns are not there. */
  readonly compared: boolean;
}

/** The figures of a chart as a table that stays a table on the narrowest screen: four short columns. */
export function FigureTableView({ table, language, caption, now, before, first, compared }: FigureTableProps) {
  const words = figureWords(language);
  return (
    <table class="figures">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{now}</th>
          {compared && (
            <>
              <th scope="col">{before}</th>
              <th scope="col">{words.change}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.key} class={row.subtotal ? 'subtotal' : undefined}>
            <th scope="row">{rowWords(table, row, language)}</th>
            <td>
              <FigureCell figure={row.now} language={language} />
            </td>
            {compared && (
              <>
                <td>
                  <FigureCell figure={row.before} language={language} />
                </td>
                <td>
                  <ChangeCell change={row.change} language={language} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A figure; a hidden one by its symbol and interval, and in words for those who hear it. */
export function FigureCell({ figure, language }: { readonly figure: Figure; readonly language: Language }): ComponentChildren {
  const words = figureWords(language);
  switch (figure.kind) {
    case 'shown':
      return numberWords(figure.value, language);
    case 'hidden':
      return (
        <>
          <b aria-hidden="true">{words.hiddenMark}</b>
          <span class="unseen">{words.hidden}, </span> <span class="interval">{words.interval(figure.lo, figure.hi)}</span>
        </>
      );
    case 'skipped':
      return words.skipped;
    case 'absent':
      return <Missing said={words.absent} />;
  }
}

export function ChangeCell({ change, language }: Pick<FigureRow, 'change'> & { readonly language: Language }) {
  return change === null ? <Missing said={figureWords(language).noComparison} /> : <>{changeText(change, language)}</>;
}

function Missing({ said }: { readonly said: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="unseen">{said}</span>
    </>
  );
}

/** The heads of the columns of a table. */
export function columnsOf(
  table: FigureTable,
  document: { readonly year: number; readonly release: string },
  language: Language,
  beforeWord: string,
) {
  if (table.by.length === 0) return { now: figureWords(language).number, before: beforeWord };
  return {
    now: shortPeriod(document.year, document.release, language),
    before: shortPeriod(document.year - 1, document.release, language),
  };
}
