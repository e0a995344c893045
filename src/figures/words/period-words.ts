import type { Language } from '../../../libs/web/views/index.js';

/** A period of a year within a sentence: "2025", "quarter 1 of 2025", "March 2025". */
export function periodWords(year: number, period: string, language: Language): string {
  if (period === 'Y') return String(year);
  const number = Number(period.slice(1));
  if (period.startsWith('Q')) return language === 'en' ? `quarter ${number} of ${year}` : `el trimestre ${number} de ${year}`;
  return monthName(number, language, year);
}

/** The same where it stands alone, as in a title. */
export function periodTitle(year: number, period: string, language: Language): string {
  return periodWords(year, period, language).replace(/^el /, '');
}

/** The same for the head of a column or the foot of a chart: "2025", "Q1 2025", "Mar 2025". */
export function shortPeriod(year: number, period: string, language: Language): string {
  if (period === 'Y') return String(year);
  if (period.startsWith('Q')) return `${language === 'en' ? 'Q' : 'T'}${period.slice(1)} ${year}`;
  return monthName(Number(period.slice(1)), language, year);
}

function monthName(number: number, language: Language, year: number): string {
  const locale = language === 'en' ? 'en-US' : 'es-US';
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, number - 1, 1)),
  );
}
