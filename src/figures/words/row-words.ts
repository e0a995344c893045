import type { Language } from '../../../libs/web/views/index.js';
import type { FigureRow, FigureTable } from '../reading/dashboard.js';
import type { Figure } from '../reading/figure.js';
import { classWords } from './class-words.js';
import { figureWords } from './figure-words.js';
import { numberWords } from './number-words.js';
import { shortPeriod } from './period-words.js';

/** What a row counts, in words: its classes, or where it has none its period. */
export function rowWords({ by }: Pick<FigureTable, 'by'>, row: FigureRow, language: Language): string {
  if (by.length === 0) return shortPeriod(row.year, row.period, language);
  const names = by.map(({ classification }) => classWords(classification, row.classes[classification]!, language));
  const name = names.join(' · ');
  return row.subtotal ? figureWords(language).subtotal(name) : name;
}

/** A figure as text alone: "31", "c (0 to 4)", "skipped". */
export function figureText(figure: Figure, language: Language): string {
  const words = figureWords(language);
  switch (figure.kind) {
    case 'shown':
      return numberWords(figure.value, language);
    case 'hidden':
      return `${words.hiddenMark} (${words.interval(figure.lo, figure.hi)})`;
    case 'skipped':
      return words.skipped;
    case 'absent':
      return words.absent;
  }
}

/** "+7", "−3", "0"; where two figures cannot be compared, nothing. */
export function changeText(change: number | null, language: Language): string {
  if (change === null) return '';
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '−'}${numberWords(Math.abs(change), language)}`;
}
