import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, timeWords, type Language } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import type { Dashboard } from '../../reading/dashboard.js';
import type { ReleaseListed } from '../../released-figures/released-figures.queries.js';
import { figureWords } from '../../words/figure-words.js';
import { periodTitle, shortPeriod } from '../../words/period-words.js';
import { releaseIndex } from '../../reading/released-documents.js';
import { figuresPageWords } from './figures.words.js';
import { HeadlinesView } from './headlines.view.js';

interface ReleasesProps {
  readonly at: At;
  readonly releases: readonly ReleaseListed[];
  /** Of the latest year of requests; null where none is out. */
  readonly newest: Dashboard | null;
}

/** The releases that are out, the latest first. */
export function ReleasesView({ at, releases, newest }: ReleasesProps) {
  const { language } = at;
  const words = figuresPageWords(language);
  return (
    <ProgramPage at={at} title={words.title} wide styles={[at.site.assets.charts]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {newest !== null && (
        <section class="stack" aria-labelledby="newest">
          <h2 id="newest">
            <a href={link(`/figures/${newest.document.id}`)}>{titleOf(newest.document, language)}</a>
          </h2>
          <p class="hint">{words.newest}</p>
          <HeadlinesView dashboard={newest} language={language} />
        </section>
      )}
      {releases.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <section class="stack" aria-labelledby="all">
          <h2 id="all">{words.all}</h2>
          <AllReleases releases={releases} at={at} />
        </section>
      )}
    </ProgramPage>
  );
}

/** A line for each period, the latest first, with a way to each release of it. */
function AllReleases({ releases, at }: Omit<ReleasesProps, 'newest'>) {
  const { language } = at;
  const words = figuresPageWords(language);
  const names = figureWords(language);
  const programs = [...new Set(releases.map(({ program }) => program))];
  const periods = [...new Map(releases.map((each) => [`${each.year} ${each.release}`, each])).values()].sort(
    (one, other) => other.year - one.year || releaseIndex(other) - releaseIndex(one),
  );
  return (
    <table class="figures ways">
      <caption class="unseen">{words.all}</caption>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          {programs.map((program) => (
            <th scope="col" key={program}>
              {names[program as 'requests' | 'contacts']}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map(({ year, release, on }) => (
          <tr key={`${year} ${release}`}>
            <th scope="row">
              {shortPeriod(year, release, language)}
              <span class="hint">{words.out(timeWords(on, tellingOf(at)))}</span>
            </th>
            {programs.map((program) => (
              <td key={program}>
                <Way to={releases.find((each) => each.program === program && each.year === year && each.release === release)} at={at} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Way({ to, at: { language } }: { readonly to: ReleaseListed | undefined; readonly at: At }) {
  const words = figuresPageWords(language);
  if (to === undefined) return <>–</>;
  return (
    <>
      <a href={link(`/figures/${to.id}`)}>
        {words.open}
        <span class="unseen"> {titleOf(to, language)}</span>
      </a>
      {to.verdict === 'skipped' && ` (${words.skipped})`}
      {to.version > 1 && ` (${words.version(to.version)})`}
    </>
  );
}

/** "Requests, quarter 1 of 2025". */
export function titleOf({ program, year, release }: Pick<ReleaseListed, 'program' | 'year' | 'release'>, language: Language): string {
  return `${figureWords(language)[program as 'requests' | 'contacts']}, ${periodTitle(year, release, language)}`;
}
