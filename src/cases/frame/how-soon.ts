import {
  calendarDay,
  catalog,
  clockWords,
  daysAwayWords,
  daysBetween,
  shortTimeWords,
  timeWords,
  type TimeTelling,
} from '../../../libs/web/views/index.js';
import { standardWords } from '../../pages/words/index.js';
import type { When } from '../../vocabulary/index.js';
import { isWithinDay, type Wanted } from '../reading/wanted.js';

const howSoonWords = catalog({
  en: {
    soon: 'As soon as possible',
    twoDays: 'Within two days',
    since: (time: string) => `waits since ${time}`,
  },
  es: {
    soon: 'Cuanto antes',
    twoDays: 'En dos días',
    since: (time: string) => `espera desde ${time}`,
  },
});

type TellingNow = TimeTelling & { readonly now: string };

/** Since when it waits, for lists in which its place says how soon. */
export function waitsSince({ since }: Pick<Wanted, 'since'>, telling: TellingNow): string {
  return howSoonWords(telling.language).since(`${timeWords(since, telling)} (${daysAwayWords(since, telling.now, telling)})`);
}

/** The same in little room: of what came in today the time, else the day. */
export function waitsSinceInShort({ since }: Pick<Wanted, 'since'>, telling: TellingNow): string {
  const { now, language, zone } = telling;
  const words = howSoonWords(language);
  if (since.length > 10 && daysBetween(now, since, zone) === 0) return words.since(clockWords(since, telling));
  return words.since(`${shortTimeWords(calendarDay(since, zone), now, telling)} (${daysAwayWords(since, now, telling)})`);
}

/** How soon something without a date is wanted, and since when it waits. */
export function howSoon(due: Wanted & { readonly dueAt: When }, telling: TellingNow): string {
  const { wanted, since } = due;
  const words = howSoonWords(telling.language);
  const soon = isWithinDay(due) ? words.soon : words.twoDays;
  const urgency = wanted === 'unknown' ? soon : standardWords(telling.language).urgency[wanted];
  return `${urgency}; ${waitsSince({ since }, telling)}`;
}
