import { catalog, daysAwayWords, timeWords, type TimeTelling } from '../../../libs/web/views/index.js';
import { standardWords } from '../../pages/words/index.js';
import type { Wanted } from '../reading/wanted.js';

const howSoonWords = catalog({
  en: {
    soon: 'As soon as possible',
    since: (time: string, away: string) => `waits since ${time} (${away})`,
  },
  es: {
    soon: 'Cuanto antes',
    since: (time: string, away: string) => `espera desde ${time} (${away})`,
  },
});

/** Since when it waits, for lists in which its place says how soon. */
export function waitsSince({ since }: Pick<Wanted, 'since'>, telling: TimeTelling & { readonly now: string }): string {
  return howSoonWords(telling.language).since(timeWords(since, telling), daysAwayWords(since, telling.now, telling));
}

/** How soon something without a date is wanted, and since when it waits. */
export function howSoon({ wanted, since }: Wanted, telling: TimeTelling & { readonly now: string }): string {
  const words = howSoonWords(telling.language);
  const urgency = wanted === 'unknown' ? words.soon : standardWords(telling.language).urgency[wanted];
  return `${urgency}; ${waitsSince({ since }, telling)}`;
}
