import { plural, type Language } from '../../../libs/web/views/index.js';
import type { Dashboard, FigureTable } from '../reading/dashboard.js';
import { valueOf } from '../reading/figure.js';
import type { Headline } from '../reading/headlines.js';
import { amountsSentence } from './amounts-sentence.js';
import { comparison } from './comparison.js';
import { figureWords } from './figure-words.js';
import { extremesSentence, largestSentence } from './largest-sentence.js';
import { numberWords } from './number-words.js';
import { periodWords } from './period-words.js';
import { figureText } from './row-words.js';
import { sharesSentence } from './shares-sentence.js';

/** What a number in large print says, as a sentence: how many, and more or less than a year before. */
export function headlineSentence(dashboard: Dashboard, headline: Headline, language: Language): string {
  const { program, year, release } = dashboard.document;
  const { id, now } = headline;
  const period = periodWords(year, release, language);
  const thing = thingOf(id === 'contacts' ? 'contacts' : program, headline, language);
  if (id === 'follow_ups' && now.kind !== 'skipped') return followUpSentence(dashboard, language);
  switch (now.kind) {
    case 'hidden':
      return language === 'en'
        ? `The number of ${thing} in ${period} is hidden: ${figureText(now, language)}.`
        : `El número de ${thing} en ${period} está oculto: ${figureText(now, language)}.`;
    case 'skipped':
      return language === 'en' ? `The release of ${thing} in ${period} was skipped.` : `Se omitió la publicación de ${thing} en ${period}.`;
    case 'absent':
      return language === 'en' ? `No release of ${thing} in ${period} is out.` : `No hay publicación de ${thing} en ${period}.`;
    case 'shown': {
      const about = id === 'people' || id === 'hours' ? (language === 'en' ? 'about ' : 'unas ') : '';
      const count = capital(`${about}${numberWords(now.value, language)} ${thing}`);
      const moved = dashboard.isFirstYear ? '' : comparison(headline, year - 1, release, language, about);
      return `${count} ${language === 'en' ? 'in' : 'en'} ${period}${moved}.`;
    }
  }
}

/** Of a year, the sentence beside its table; a quarter is told to wait for that. */
function followUpSentence(dashboard: Dashboard, language: Language): string {
  const table = dashboard.tables.find(({ id }) => id === 'follow_up');
  const said = table === undefined ? null : sharesSentence(table, dashboard, language);
  if (said !== null) return said;
  return language === 'en' ? 'It comes with the release of the year.' : 'Llega con la publicación del año.';
}

function thingOf(program: string, { id, now }: Headline, language: Language): string {
  const units = figureWords(language).units[program as 'requests' | 'contacts'];
  if (id === 'people') return language === 'en' ? 'people served' : 'personas atendidas';
  if (id === 'hours') return language === 'en' ? 'hours given by peers' : 'horas dadas por pares';
  return plural(language, valueOf(now) ?? 2, units);
}

/** What a table shows, as one or two sentences: the largest, how it moved, and how much of it is hidden. */
export function tableSentence(table: FigureTable, dashboard: Dashboard, language: Language): string {
  const shares = sharesSentence(table, dashboard, language);
  const said = shares ?? (table.by.length === 0 ? extremesSentence(table, language) : largestSentence(table, dashboard, language));
  return [said, amountsSentence(table.id, dashboard, language), hiddenSentence(table, language)].filter((each) => each !== '').join(' ');
}

/** How much of a table is hidden; nothing where all of it is shown. */
export function hiddenSentence({ rows }: FigureTable, language: Language): string {
  const hidden = rows.filter(({ now }) => now.kind === 'hidden').length;
  const skipped = rows.filter(({ now }) => now.kind === 'skipped').length;
  const all = rows.length;
  const said: string[] = [];
  if (hidden > 0) {
    said.push(
      language === 'en'
        ? `${hidden} of ${all} figures ${hidden === 1 ? 'is' : 'are'} hidden.`
        : `${hidden} de ${all} cifras ${hidden === 1 ? 'está oculta' : 'están ocultas'}.`,
    );
  }
  if (skipped > 0) {
    said.push(
      language === 'en'
        ? `${skipped} of ${all} releases ${skipped === 1 ? 'was' : 'were'} skipped.`
        : `${skipped} de ${all} publicaciones ${skipped === 1 ? 'se omitió' : 'se omitieron'}.`,
    );
  }
  return said.join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
