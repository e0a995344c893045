import { BarChart, ColumnChart, ShareChart, type Charted } from '../../../../libs/web/charts/index.js';
import type { Language } from '../../../../libs/web/views/index.js';
import type { FigureTable } from '../../reading/dashboard.js';
import { valueOf, type Figure } from '../../reading/figure.js';
import { figureWords } from '../../words/figure-words.js';
import { shortPeriod } from '../../words/period-words.js';
import { numberWords } from '../../words/number-words.js';
import { rowWords } from '../../words/row-words.js';
import { isComparable } from './figure-notes.js';

interface FigureChartProps {
  readonly table: FigureTable;
  readonly title: string;
  readonly sentence: string;
  readonly language: Language;
  readonly release: { readonly year: number; readonly release: string };
}

/** Outcomes of which every case has exactly one: parts of a whole. */
const WHOLE = new Set(['first_support', 'follow_up', 'referral']);

/**
 * A table as a chart: columns in time, parts of a whole where all of them are shown, and bars for anything else. Of two classifications the
 * table is enough.
 */
export function FigureChart({ table, title, sentence, language, release }: FigureChartProps) {
  const frame = { id: `chart-${table.id}`, title, description: sentence };
  const rows = table.rows.filter(({ subtotal }) => !subtotal);
  if (table.by.length > 1) return null;
  if (table.by.length === 0) {
    const columns = rows.map((row, at) => ({
      key: row.key,
      label: row.period.startsWith('Q') ? shortPeriod(row.year, row.period, language).split(' ')[0]! : monthLetter(row, language),
      group: row.year === rows[at - 1]?.year ? undefined : String(row.year),
      of: charted(row.now, language),
    }));
    return <ColumnChart {...frame} columns={columns} />;
  }
  const values = rows.map(({ now }) => valueOf(now));
  if (WHOLE.has(table.id) && values.length <= 3 && values.every((value) => value !== null)) {
    const parts = rows.map((row, at) => ({
      key: row.key,
      label: rowWords(table, row, language),
      value: values[at]!,
      figure: numberWords(values[at]!, language),
    }));
    return <ShareChart {...frame} parts={parts} />;
  }
  const bars = rows.map((row) => ({
    key: row.key,
    label: rowWords(table, row, language),
    now: charted(row.now, language),
    before: charted(row.before, language),
  }));
  const legend = {
    now: shortPeriod(release.year, release.release, language),
    before: isComparable(table) ? shortPeriod(release.year - 1, release.release, language) : undefined,
  };
  return <BarChart {...frame} rows={bars} legend={legend} />;
}

function monthLetter({ year, period }: { readonly year: number; readonly period: string }, language: Language): string {
  return shortPeriod(year, period, language).split(' ')[0]!;
}

function charted(figure: Figure, language: Language): Charted {
  const words = figureWords(language);
  switch (figure.kind) {
    case 'shown':
      return { kind: 'value', value: figure.value, label: numberWords(figure.value, language) };
    case 'hidden':
      return { kind: 'span', lo: figure.lo, hi: figure.hi, label: words.hiddenMark };
    case 'skipped':
      return { kind: 'none', label: '×' };
    case 'absent':
      return { kind: 'none', label: '' };
  }
}
