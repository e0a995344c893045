import type { Language } from '../../../libs/web/views/index.js';
import type { Dashboard, FigureRow, FigureTable } from '../reading/dashboard.js';
import type { Figure } from '../reading/figure.js';
import { figureWords, tableTitle } from './figure-words.js';
import { rowWords } from './row-words.js';

const HEAD = [
  'table',
  'counts',
  'year',
  'period',
  'status',
  'figure',
  'lowest',
  'highest',
  'status_year_before',
  'figure_year_before',
  'lowest_year_before',
  'highest_year_before',
  'change',
];

/**
 * Exactly what the page of a release shows, line by line and in its order. What is hidden has its status and interval and no figure:
 * never a number that stands for something else. RFC 4180, in UTF-8.
 */
export function figuresCsv(dashboard: Dashboard, language: Language): string {
  const { document, headlines, quarters, tables } = dashboard;
  const words = figureWords(language);
  const at = [String(document.year), document.release];
  const program = document.program as 'requests' | 'contacts';
  const first = headlines.map(({ id, now, before, change }) => {
    const title = id === 'total' ? words.headline.total[program] : words.headline[id];
    return [id, title, ...at, ...figureFields(now), ...figureFields(before), change === null ? '' : String(change)];
  });
  const skipped = document.verdict === 'skipped' ? [[document.id, words[program], ...at, 'skipped', '', '', '', '', '', '', '', '']] : [];
  const rest = [...(quarters === null ? [] : [quarters]), ...tables].flatMap((table) =>
    table.rows.map((row) => rowFields(table, row, language)),
  );
  return [HEAD, ...skipped, ...first, ...rest].map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
}

function rowFields(table: FigureTable, row: FigureRow, language: Language): readonly string[] {
  const { year, period, now, before, change } = row;
  return [
    tableTitle(table.id, figureWords(language)),
    rowWords(table, row, language),
    String(year),
    period,
    ...figureFields(now),
    ...figureFields(before),
    change === null ? '' : String(change),
  ];
}

function figureFields(figure: Figure): readonly string[] {
  switch (figure.kind) {
    case 'shown':
      return ['shown', String(figure.value), '', ''];
    case 'hidden':
      return ['hidden', '', String(figure.lo), String(figure.hi)];
    case 'skipped':
      return ['skipped', '', '', ''];
    case 'absent':
      return ['not_released', '', '', ''];
  }
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
