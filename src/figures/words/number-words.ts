import type { Language } from '../../../libs/web/views/index.js';
import type { Interval } from '../reading/figure.js';

const locale = (language: Language) => (language === 'en' ? 'en-US' : 'es-US');

/** "1,240". */
export function numberWords(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}

/** "75%". */
export function shareWords(part: number, whole: number, language: Language): string {
  return new Intl.NumberFormat(locale(language), { style: 'percent' }).format(part / whole);
}

/** "66", or "60 to 66". */
export function intervalWords({ lo, hi }: Interval, language: Language): string {
  if (lo === hi) return numberWords(lo, language);
  return `${numberWords(lo, language)} ${language === 'en' ? 'to' : 'a'} ${numberWords(hi, language)}`;
}

/** "75%", or "68 to 75%": an interval is never told narrower than it is. */
export function shareIntervalWords({ lo, hi }: Interval, language: Language): string {
  if (lo === hi) return shareWords(lo, 1, language);
  const [least, most] = [Math.floor(lo * 100), Math.ceil(hi * 100)];
  return least === most ? shareWords(most, 100, language) : `${least} ${language === 'en' ? 'to' : 'a'} ${shareWords(most, 100, language)}`;
}
