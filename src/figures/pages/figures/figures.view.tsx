import { tellingOf } from '../../../../libs/web/forms/index.js';
import { Banner, link, timeWords, type Language } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import type { Dashboard, FigureTable } from '../../reading/dashboard.js';
import type { ReleaseListed } from '../../released-figures/released-figures.queries.js';
import { figureWords, tableTitle } from '../../words/figure-words.js';
import { restatedSentence } from '../../words/restated-words.js';
import { tableSentence } from '../../words/sentences.js';
import { FigureChart } from './figure-chart.view.js';
import { columnsOf, FigureTableView } from './figure-table.view.js';
import { figuresPageWords } from './figures.words.js';
import { HeadlinesView } from './headlines.view.js';
import { HiddenView } from './hidden.view.js';
import { ChooseRelease } from './choose-release.view.js';
import { isComparable, notesOf } from './figure-notes.js';
import { titleOf } from './releases.view.js';
import { WithTheYear } from './with-the-year.view.js';

interface FiguresProps {
  readonly at: At;
  readonly dashboard: Dashboard;
  readonly releases: readonly ReleaseListed[];
}

/** One release: its numbers in large print, then each table as chart, sentence and table. */
export function FiguresView({ at, dashboard, releases }: FiguresProps) {
  const { language } = at;
  const { document, quarters, tables } = dashboard;
  const words = figuresPageWords(language);
  const title = titleOf(document, language);
  return (
    <ProgramPage at={at} title={title} wide styles={[at.site.assets.charts]}>
      <h1>{title}</h1>
      <p class="hint">
        {words.releasedOn(timeWords(document.on, tellingOf(at)))} {restatedOf(document, at)}
        {words.byMonth} {dashboard.isFirstYear && words.nothingBefore(document.year)}
      </p>
      <ChooseRelease releases={releases} chosen={document} language={language} />
      {document.verdict === 'skipped' ? (
        <Banner language={language}>
          <p>
            <strong>{words.wasSkipped}.</strong> {words.skippedWhy}
          </p>
        </Banner>
      ) : (
        <section class="stack" aria-labelledby="in-short">
          <h2 id="in-short">{words.inShort}</h2>
          <HeadlinesView dashboard={dashboard} language={language} />
        </section>
      )}
      <div class="figure-sections">
        {quarters !== null && <Section table={quarters} dashboard={dashboard} language={language} />}
        {tables.map((table) => (
          <Section key={table.id} table={table} dashboard={dashboard} language={language} />
        ))}
      </div>
      {document.release !== 'Y' && <WithTheYear at={at} document={document} releases={releases} />}
      <HiddenView dashboard={dashboard} language={language} />
      <p class="hint hash">{words.named(document.id, document.version, document.contentHash)}</p>
      <section class="stack no-print" aria-labelledby="download">
        <h2 id="download">{words.download}</h2>
        <ul class="plain">
          <li>
            <a href={link(`/figures/${document.id}/csv`)}>{words.csv}</a>
          </li>
          <li>
            <a href={link(`/figures/${document.id}/json`)}>{words.json}</a>
          </li>
        </ul>
        <p class="hint">{words.printHint}</p>
      </section>
    </ProgramPage>
  );
}

function restatedOf({ restated }: Dashboard['document'], at: At): string {
  return restated === undefined ? '' : `${restatedSentence(restated, timeWords(restated.on, tellingOf(at)), at.language)} `;
}

function Section({
  table,
  dashboard,
  language,
}: {
  readonly table: FigureTable;
  readonly dashboard: Dashboard;
  readonly language: Language;
}) {
  const title = tableTitle(table.id, figureWords(language));
  const words = figuresPageWords(language);
  const sentence = tableSentence(table, dashboard, language);
  const notes = notesOf(table, dashboard, language);
  return (
    <section class="figure-section" aria-labelledby={`table-${table.id}`}>
      <h2 id={`table-${table.id}`}>{title}</h2>
      <FigureChart table={table} title={title} sentence={sentence} language={language} release={dashboard.document} />
      <p>{sentence}</p>
      <FigureTableView
        table={table}
        language={language}
        caption={title}
        first={table.by.length === 0 ? words.period : title}
        compared={isComparable(table)}
        {...columnsOf(table, dashboard.document, language, words.before)}
      />
      {notes.map((note) => (
        <p class="hint" key={note}>
          {note}
        </p>
      ))}
    </section>
  );
}
