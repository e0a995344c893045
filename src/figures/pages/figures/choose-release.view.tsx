import { SubNavigation, type Language } from '../../../../libs/web/views/index.js';
import type { ReleaseListed } from '../../released-figures/released-figures.queries.js';
import { figureWords } from '../../words/figure-words.js';
import { figuresPageWords } from './figures.words.js';

type Chosen = Pick<ReleaseListed, 'program' | 'year' | 'release'>;
interface ChooseProps {
  readonly releases: readonly ReleaseListed[];
  readonly chosen: Chosen;
  readonly language: Language;
}

/** The ways to another release: what is counted, the year, the period. Each is a link, and only what is out is there. */
export function ChooseRelease({ releases, chosen, language }: ChooseProps) {
  const words = figuresPageWords(language);
  const programs = [...new Set(releases.map(({ program }) => program))].flatMap((program) => {
    const found = nearest(releases, { ...chosen, program });
    return found === undefined ? [] : [{ found, label: figureWords(language)[program as 'requests' | 'contacts'] }];
  });
  const own = releases.filter(({ program }) => program === chosen.program);
  const years = [...new Set(own.map(({ year }) => year))].flatMap((year) => {
    const found = nearest(releases, { ...chosen, year });
    return found === undefined ? [] : [{ found, label: String(year) }];
  });
  const periods = own
    .filter(({ year }) => year === chosen.year)
    .map((found) => ({ found, label: found.release === 'Y' ? words.wholeYear : words.quarter(found.release.slice(1)) }));
  const items = (ways: readonly { readonly found: ReleaseListed; readonly label: string }[], isChosen: (found: ReleaseListed) => boolean) =>
    ways.map(({ found, label }) => ({ href: `/figures/${found.id}`, label, current: isChosen(found) }));
  return (
    <div class="choose no-print">
      <SubNavigation label={words.programs} items={items(programs, ({ program }) => program === chosen.program)} />
      <SubNavigation label={words.years} items={items(years, ({ year }) => year === chosen.year)} />
      <SubNavigation label={words.periods} items={items(periods, ({ release }) => release === chosen.release)} />
    </div>
  );
}

/** The release of that period where it is out; otherwise the last one of that year, or of that program. */
function nearest(releases: readonly ReleaseListed[], { program, year, release }: Chosen): ReleaseListed | undefined {
  const of = releases.filter((each) => each.program === program);
  const inYear = of.filter((each) => each.year === year);
  return inYear.find((each) => each.release === release) ?? inYear.at(-1) ?? of.at(-1);
}
