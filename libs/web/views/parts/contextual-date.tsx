import { daysAwayWords, timeWords, type TimeTelling } from '../dates.js';
import { partWords } from '../part-words.js';

export interface ContextualDateProps {
  /** A day or a moment. */
  readonly time: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly overdue: boolean;
  readonly telling: TimeTelling;
}

/** A date with what it means now, in words: bold, and with a bar where it is overdue. */
export function ContextualDate({ time, now, overdue, telling }: ContextualDateProps) {
  const words = partWords(telling.language);
  return (
    <span class={overdue ? 'date date-overdue' : 'date'}>
      <time dateTime={time}>{timeWords(time, telling)}</time>{' '}
      <span class="date-note">
        {overdue ? `${words.overdue}, ` : ''}
        {daysAwayWords(time, now, telling)}
      </span>
    </span>
  );
}
