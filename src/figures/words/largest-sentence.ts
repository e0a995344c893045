import type { Language } from '../../../libs/web/views/index.js';
import type { Dashboard, FigureRow, FigureTable } from '../reading/dashboard.js';
import { intervalIn, valueOf, type Interval } from '../reading/figure.js';
import { list } from './class-words.js';
import { comparison } from './comparison.js';
import { intervalWords, numberWords, shareWords } from './number-words.js';
import { periodWords } from './period-words.js';
import { rowWords } from './row-words.js';

type Known = FigureRow & { readonly value: number };
type Hidden = FigureRow & { readonly within: Interval };

const words = {
  en: {
    nothing: 'No figure of this table can be shown.',
    largest: (name: string, of: string, moved: string) => `The largest is ${name}: ${of}${moved}.`,
    largestHidden: (name: string, within: string) => `The largest is ${name}, which is hidden: ${within}.`,
    most: (names: string, each: string) => `The largest are ${names}: ${each} each.`,
    byThemselves: 'Of those that are counted by themselves:',
    together: (name: string, of: string) => `Counted together, ${name} make ${of}.`,
    next: (name: string, value: string) => `Next comes ${name} (${value}).`,
    shown: (name: string, of: string, moved: string) => `${name}: ${of}${moved}.`,
    unknown: (names: string) => `Whether that is the largest is not known: hidden, and perhaps larger, is ${names}.`,
    ofTotal: (value: string, total: string, share: string) => `${value} of ${total} (${share})`,
    all: (value: number) => `Every figure is ${value}.`,
    allShown: (value: number) => `Every figure shown is ${value}.`,
    extremes: (most: string, least: string) => `The most came in ${most}, the fewest in ${least}.`,
    extremesShown: (most: string, least: string) => `Of the figures shown, the most came in ${most}, the fewest in ${least}.`,
  },
  es: {
    nothing: 'No se puede mostrar ninguna cifra de esta tabla.',
    largest: (name: string, of: string, moved: string) => `La cifra mayor es la de ${name}: ${of}${moved}.`,
    largestHidden: (name: string, within: string) => `La cifra mayor es la de ${name}, y está oculta: ${within}.`,
    most: (names: string, each: string) => `Las cifras mayores son las de ${names}: ${each} cada una.`,
    byThemselves: 'De las que se cuentan por separado:',
    together: (name: string, of: string) => `Contadas juntas, ${name} suman ${of}.`,
    next: (name: string, value: string) => `Después viene ${name} (${value}).`,
    shown: (name: string, of: string, moved: string) => `${name}: ${of}${moved}.`,
    unknown: (names: string) => `No se sabe si es la mayor: está oculta, y quizá sea mayor, la de ${names}.`,
    ofTotal: (value: string, total: string, share: string) => `${value} de ${total} (${share})`,
    all: (value: number) => `Todas las cifras son ${value}.`,
    allShown: (value: number) => `Todas las cifras mostradas son ${value}.`,
    extremes: (most: string, least: string) => `El máximo fue en ${most}, el mínimo en ${least}.`,
    extremesShown: (most: string, least: string) => `De las cifras mostradas, el máximo fue en ${most}, el mínimo en ${least}.`,
  },
};

/**
 * Which class of a table is the largest, said only where no hidden one can be larger. Rare classes that are joined make a large heap of
 * which none need be large: where that comes first, those that stand by themselves are compared, and it is told beside them.
 */
export function largestSentence(table: FigureTable, dashboard: Dashboard, language: Language): string {
  const told = words[language];
  const [shown, hidden] = [shownOf(table), hiddenOf(table)];
  const [first] = shown;
  const isJoined = (row: FigureRow) =>
    table.by.some(({ classification, level }) => level === 'class' && (row.classes[classification]?.members.length ?? 0) > 1);
  if (first !== undefined && isJoined(first) && shown.some((row) => !isJoined(row))) {
    const heap = shown.filter(isJoined).map((row) => told.together(rowWords(table, row, language), ofTotal(row, dashboard, language)));
    const others = { ...table, rows: table.rows.filter((row) => !isJoined(row)) };
    return [told.byThemselves, largestSentence(others, dashboard, language), ...heap].join(' ');
  }
  const all = [...shown, ...hidden];
  const certain = hidden.find((row) => all.length > 1 && all.every((other) => other === row || ends(other).hi < row.within.lo));
  if (certain !== undefined) return told.largestHidden(rowWords(table, certain, language), intervalWords(certain.within, language));
  if (first === undefined) return told.nothing;
  const perhaps = hidden.filter(({ within }) => within.hi >= first.value);
  const equal = shown.filter(({ value }) => value === first.value);
  const named = (rows: readonly FigureRow[]) => rows.map((row) => rowWords(table, row, language));
  if (perhaps.length === 0 && equal.length > 1) return told.most(list(named(equal), language), ofTotal(first, dashboard, language));
  const { isFirstYear, document } = dashboard;
  const moved = isFirstYear ? '' : comparison(first, document.year - 1, document.release, language);
  const [name, of] = [rowWords(table, first, language), ofTotal(first, dashboard, language)];
  if (perhaps.length > 0) {
    const within = perhaps.map((row, at) => `${named(perhaps)[at]!} (${intervalWords(row.within, language)})`);
    return `${told.shown(name, of, moved)} ${told.unknown(list(within, language))}`;
  }
  const second = shown[1];
  const isNext = second !== undefined && shown[2]?.value !== second.value && hidden.every(({ within }) => within.hi < second.value);
  const next = isNext ? ` ${told.next(rowWords(table, second, language), numberWords(second.value, language))}` : '';
  return told.largest(name, of, moved) + next;
}

/** In which periods there were most and fewest; of those that are shown, where others are not. */
export function extremesSentence(table: FigureTable, language: Language): string {
  const told = words[language];
  const shown = shownOf(table);
  const [most, least] = [shown[0], shown.at(-1)];
  if (most === undefined || least === undefined) return told.nothing;
  const isAll = shown.length === table.rows.length;
  if (most.value === least.value) return (isAll ? told.all : told.allShown)(most.value);
  const named = (value: number) => {
    const periods = shown.filter((row) => row.value === value).map((row) => periodWords(row.year, row.period, language));
    return `${list(periods, language)} (${numberWords(value, language)})`;
  };
  return (isAll ? told.extremes : told.extremesShown)(named(most.value), named(least.value));
}

/** The largest first. */
function shownOf({ rows }: FigureTable): readonly Known[] {
  return rows
    .flatMap((row) => (row.subtotal || row.now.kind !== 'shown' ? [] : [{ ...row, value: row.now.value }]))
    .sort((one, other) => other.value - one.value);
}

function hiddenOf({ rows }: FigureTable): readonly Hidden[] {
  return rows.flatMap((row) => (row.subtotal || row.now.kind !== 'hidden' ? [] : [{ ...row, within: intervalIn(row.now)! }]));
}

function ends(row: Known | Hidden): Interval {
  return 'within' in row ? row.within : { lo: row.value, hi: row.value };
}

/** "31 of 110 (28%)" where the total of the same period is shown. */
function ofTotal({ value, period }: Known, { document, headlines }: Dashboard, language: Language): string {
  const total = valueOf(headlines.find(({ id }) => id === 'total')?.now ?? { kind: 'absent' });
  const alone = numberWords(value, language);
  if (total === null || total < value || period !== document.release) return alone;
  return words[language].ofTotal(alone, numberWords(total, language), shareWords(value, total, language));
}
