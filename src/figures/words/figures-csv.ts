import type { Language } from '../../../libs/web/views/index.js';
import type { Dashboard, FigureRow, FigureTable } from '../reading/dashboard.js';
import type { Figure } from '../reading/figure.js';
import { figureWords, tableTitle } from './figure-words.js';
import { headlineTitle } from './headline-title.js';
import { rowWords } from './row-words.js';

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'table',
    'counts',
    'year',
    'period',
    'status',
    'figure',
    'lowest',
    'highest',
    'status a year before',
    'figure a year before',
    'lowest a year before',
    'highest a year before',
    'change',
  ],
  es: [
    'tabla',
    'cuenta',
    'año',
    'período',
    'estado',
    'cifra',
    'mínimo',
    'máximo',
    'estado un año antes',
    'cifra un año antes',
    'mínimo un año antes',
    'máximo un año antes',
    'cambio',
  ],
};

/**
 * Exactly what the page of a release shows, line by line and in its order. What is hidden has its status and interval and no figure:
 * never a number that stands for something else. RFC 4180, in UTF-8.
 */
export function figuresCsv(dashboard: Dashboard, language: Language): string {
  const { document, headlines, quarters, tables } = dashboard;
  const words = figureWords(language);
  const program = document.program as 'requests' | 'contacts';
  const at = [String(document.year), periodField(document.release, language)];
  const first = headlines.map((each) => [
    words.csv.inShort,
    headlineTitle(each.id, program, language),
    ...at,
    ...figuresFields(each, language),
  ]);
  const skipped = document.verdict === 'skipped' ? [[words.csv.release, words[program], ...at, words.skipped, ...NOTHING]] : [];
  const amountLines = (table: FigureTable) =>
    dashboard.amounts
      .filter((amount) => amount.table === table.id)
      .map((amount) => [tableTitle(table.id, words), words.amounts[amount.id], ...at, ...figuresFields(amount, language)]);
  const rest = [...(quarters === null ? [] : [quarters]), ...tables].flatMap((table) => [
    ...table.rows.map((row) => rowFields(table, row, language)),
    ...amountLines(table),
  ]);
  return [HEAD[language], ...skipped, ...first, ...rest].map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
}

/** Behind the status of a release that was skipped. */
const NOTHING = Array.from({ length: 8 }, () => '');

function rowFields(table: FigureTable, row: FigureRow, language: Language): readonly string[] {
  return [
    tableTitle(table.id, figureWords(language)),
    rowWords(table, row, language),
    String(row.year),
    periodField(row.period, language),
    ...figuresFields(row, language),
  ];
}

function figuresFields({ now, before, change }: Pick<FigureRow, 'now' | 'before' | 'change'>, language: Language): readonly string[] {
  return [...figureFields(now, language), ...figureFields(before, language), change === null ? '' : String(change)];
}

function periodField(period: string, language: Language): string {
  const { csv } = figureWords(language);
  if (period === 'Y') return csv.wholeYear;
  const number = String(Number(period.slice(1)));
  return period.startsWith('Q') ? csv.quarter(number) : csv.month(number);
}

function figureFields(figure: Figure, language: Language): readonly string[] {
  const words = figureWords(language);
  switch (figure.kind) {
    case 'shown':
      return [words.csv.shown, String(figure.value), '', ''];
    case 'hidden':
      return [words.hidden, '', String(figure.lo), String(figure.hi)];
    case 'skipped':
      return [words.skipped, '', '', ''];
    case 'absent':
      return [words.absent, '', '', ''];
  }
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
