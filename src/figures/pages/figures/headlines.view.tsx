import type { Language } from '../../../../libs/web/views/index.js';
import type { Dashboard } from '../../reading/dashboard.js';
import { figureWords } from '../../words/figure-words.js';
import { headlineSentence } from '../../words/sentences.js';
import { FigureCell } from './figure-table.view.js';

/** The few numbers of a release in large print, each with its sentence. */
export function HeadlinesView({ dashboard, language }: { readonly dashboard: Dashboard; readonly language: Language }) {
  const { headline } = figureWords(language);
  const program = dashboard.document.program as 'requests' | 'contacts';
  return (
    <dl class="headlines">
      {dashboard.headlines.map((each) => (
        <div key={each.id}>
          <dt>{each.id === 'total' ? headline.total[program] : headline[each.id]}</dt>
          <dd class="headline">
            <FigureCell figure={each.now} language={language} />
          </dd>
          <dd>{headlineSentence(dashboard, each, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
