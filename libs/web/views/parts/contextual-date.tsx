import { daysAwayWords, shortTimeWords, timeWords, type TimeTelling } from '../dates.js';
import { partWords } from '../part-words.js';

export interface ContextualDateProps {
  /** A day or a moment. */
  readonly time: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly overdue: boolean;
  readonly telling: TimeTelling;
  /** In little room: what is near is told in short. */
  readonly short?: true;
}

/** A date with what it means now, in words: bold, and with a bar where it is overdue. */
export function ContextualDate({ time, now, overdue, telling, short }: ContextualDateProps) {
  const words = partWords(telling.language);
  return (
    <span class={overdue ? 'date date-overdue' : 'date'}>
      <time dateTime={time}>{short ? shortTimeWords(time, now, telling) : timeWords(time, telling)}</time>{' '}
      <span class="date-note">
        {overdue ? `${words.overdue}, ` : ''}
        {daysAwayWords(time, now, telling)}
      </span>
    </span>
  );
}
