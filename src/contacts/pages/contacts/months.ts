import type { Language } from '../../../../libs/web/views/index.js';

/** The month so many months away, such as `2026-12`. */
export function monthBeside(month: string, away: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + away);
  return first.toISOString().slice(0, 'YYYY-MM'.length);
}

/** November 2026. */
export function monthWords(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-US', { timeZone: 'UTC', year: 'numeric', month: 'long' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
