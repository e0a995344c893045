import { link, type Language } from '../../../../libs/web/views/index.js';
import type { Dashboard } from '../../reading/dashboard.js';
import { ABSENT } from '../../reading/figure.js';
import type { Headline } from '../../reading/headlines.js';
import { shareOf } from '../../reading/share.js';
import { figureWords } from '../../words/figure-words.js';
import { headlineTitle } from '../../words/headline-title.js';
import { intervalWords } from '../../words/number-words.js';
import { headlineSentence } from '../../words/sentences.js';
import { FigureCell } from './figure-table.view.js';

interface HeadlinesProps {
  readonly dashboard: Dashboard;
  readonly language: Language;
}

/** So many stand side by side in large print; what is left is told in a sentence. */
const IN_LARGE_PRINT = 4;

/** The few numbers of a release in large print, each with its sentence. */
export function HeadlinesView({ dashboard, language }: HeadlinesProps) {
  const { headlines } = dashboard;
  return (
    <>
      <dl class="headlines">
        {headlines.slice(0, IN_LARGE_PRINT).map((each) => (
          <div key={each.id}>
            <dt>
              <Title headline={each} dashboard={dashboard} language={language} />
            </dt>
            <dd class="headline">
              <FigureCell figure={each.now} language={language} />
              {each.id === 'follow_ups' && <OfHowMany dashboard={dashboard} language={language} />}
            </dd>
            <dd>{headlineSentence(dashboard, each, language)}</dd>
          </div>
        ))}
      </dl>
      {headlines.slice(IN_LARGE_PRINT).map((each) => (
        <p key={each.id}>{headlineSentence(dashboard, each, language)}</p>
      ))}
    </>
  );
}

/** Its name; what stands in a release of its own leads to that. */
function Title({ headline, dashboard: { document }, language }: HeadlinesProps & { readonly headline: Headline }) {
  const title = headlineTitle(headline.id, document.program, language);
  if (headline.id !== 'contacts' || headline.now.kind === 'absent') return <>{title}</>;
  return <a href={link(`/figures/contacts-${document.year}-${document.release}`)}>{title}</a>;
}

function OfHowMany({ dashboard: { headlines, tables }, language }: HeadlinesProps) {
  const table = tables.find(({ id }) => id === 'follow_up');
  const share = table === undefined ? null : shareOf(table, headlines.find(({ id }) => id === 'total')?.now ?? ABSENT, ({ now }) => now);
  return share && <small> {figureWords(language).outOf(intervalWords(share.whole, language))}</small>;
}
