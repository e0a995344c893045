import { plural, type Language } from '../../../libs/web/views/index.js';
import type { Dashboard, FigureRow, FigureTable, Headline } from '../reading/dashboard.js';
import { valueOf } from '../reading/figure.js';
import { figureWords } from './figure-words.js';
import { periodWords } from './period-words.js';
import { figureText, numberWords, rowWords } from './row-words.js';
import { sharesSentence } from './shares-sentence.js';

/** What a number in large print says, as a sentence: how many, and more or less than a year before. */
export function headlineSentence({ document }: Dashboard, headline: Headline, language: Language): string {
  const { program, year, release } = document;
  const period = periodWords(year, release, language);
  const thing = thingOf(program, headline, language);
  const compared = comparison(headline, year - 1, release, language);
  if (headline.now.kind !== 'shown') {
    return language === 'en'
      ? `The number of ${thing} in ${period} is hidden: ${figureText(headline.now, language)}.`
      : `El número de ${thing} en ${period} está oculto: ${figureText(headline.now, language)}.`;
  }
  const about = headline.id === 'total' ? '' : language === 'en' ? 'about ' : 'unas ';
  const count = `${about}${numberWords(headline.now.value, language)} ${thing}`;
  return language === 'en' ? `${capital(count)} in ${period}${compared}.` : `${capital(count)} en ${period}${compared}.`;
}

function thingOf(program: string, { id, now }: Headline, language: Language): string {
  const units = figureWords(language).units[program as 'requests' | 'contacts'];
  if (id === 'total') return plural(language, valueOf(now) ?? 2, units);
  if (id === 'people') return language === 'en' ? 'people served' : 'personas atendidas';
  return language === 'en' ? 'hours given by peers' : 'horas dadas por pares';
}

function comparison({ before, change }: Pick<Headline, 'before' | 'change'>, year: number, release: string, language: Language): string {
  const then = periodWords(year, release, language);
  if (change === null || before.kind !== 'shown') {
    if (before.kind === 'skipped') {
      return language === 'en' ? `; the release of ${then} was skipped` : `; se omitió la publicación para ${then}`;
    }
    return language === 'en' ? `; there is no figure of ${then} to compare it with` : `; no hay cifra para ${then} con que comparar`;
  }
  const [amount, was] = [numberWords(Math.abs(change), language), numberWords(before.value, language)];
  if (change === 0) return language === 'en' ? `, as many as in ${then}` : `, lo mismo que en ${then}`;
  if (language === 'en') return `, ${amount} ${change > 0 ? 'more' : 'fewer'} than in ${then} (${was})`;
  return `, ${amount} ${change > 0 ? 'más' : 'menos'} que en ${then} (${was})`;
}

/** What a table shows, as one or two sentences: the largest, how it moved, and how much of it is hidden. */
export function tableSentence(table: FigureTable, dashboard: Dashboard, language: Language): string {
  const shares = sharesSentence(table, language);
  const said = shares ?? (table.by.length === 0 ? extremesSentence(table, language) : largestSentence(table, dashboard, language));
  return [said, hiddenSentence(table, language)].filter((each) => each !== '').join(' ');
}

function shownOf({ rows }: FigureTable): readonly (FigureRow & { readonly value: number })[] {
  return rows.flatMap((row) => (row.subtotal || row.now.kind !== 'shown' ? [] : [{ ...row, value: row.now.value }]));
}

function largestSentence(table: FigureTable, { document }: Dashboard, language: Language): string {
  const shown = [...shownOf(table)].sort((one, other) => other.value - one.value);
  const [first, second] = shown;
  if (first === undefined)
    return language === 'en' ? 'No figure of this table can be shown.' : 'No se puede mostrar ninguna cifra de esta tabla.';
  const named = (row: FigureRow & { readonly value: number }) => `${rowWords(table, row, language)} (${numberWords(row.value, language)})`;
  const moved = comparison(first, document.year - 1, document.release, language);
  const then = second === undefined ? '' : language === 'en' ? ` Next comes ${named(second)}.` : ` Después viene ${named(second)}.`;
  return language === 'en'
    ? `The largest figure shown is ${named(first)}${moved}.${then}`
    : `La cifra mayor de las mostradas es ${named(first)}${moved}.${then}`;
}

function extremesSentence(table: FigureTable, language: Language): string {
  const shown = [...shownOf(table)].sort((one, other) => other.value - one.value);
  const [most, least] = [shown[0], shown.at(-1)];
  if (most === undefined || least === undefined) {
    return language === 'en' ? 'No figure of this table can be shown.' : 'No se puede mostrar ninguna cifra de esta tabla.';
  }
  const named = (row: FigureRow & { readonly value: number }) =>
    `${periodWords(row.year, row.period, language)} (${numberWords(row.value, language)})`;
  if (most.value === least.value) {
    return language === 'en' ? `Every figure shown is ${most.value}.` : `Todas las cifras mostradas son ${most.value}.`;
  }
  return language === 'en'
    ? `The most came in ${named(most)}, the fewest in ${named(least)}.`
    : `El máximo fue en ${named(most)}, el mínimo en ${named(least)}.`;
}

/** How much of a table is hidden; nothing where all of it is shown. */
export function hiddenSentence({ rows }: FigureTable, language: Language): string {
  const hidden = rows.filter(({ now }) => now.kind === 'hidden').length;
  const skipped = rows.filter(({ now }) => now.kind === 'skipped').length;
  const all = rows.length;
  const said: string[] = [];
  if (hidden > 0)
    said.push(
      language === 'en'
        ? `${hidden} of ${all} figures ${hidden === 1 ? 'is' : 'are'} hidden.`
        : `${hidden} de ${all} cifras están ocultas.`,
    );
  if (skipped > 0)
    said.push(
      language === 'en'
        ? `${skipped} of ${all} releases ${skipped === 1 ? 'was' : 'were'} skipped.`
        : `${skipped} de ${all} publicaciones se omitieron.`,
    );
  return said.join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
