import { tellingOf } from '../../../libs/web/forms/index.js';
import { calendarDay, Tag, timeWords } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import { endingOf } from '../domain/index.js';
import { endingWords } from '../words/ending.words.js';

/** The last day of a credential, and how soon that is where it is soon. */
export function Ending({ at, lastDay }: { readonly at: At; readonly lastDay: string }) {
  const words = endingWords(at.language);
  const ending = endingOf(lastDay, calendarDay(at.now, at.site.zone));
  return (
    <>
      {timeWords(lastDay, tellingOf(at))} {ending === 'past' && <Tag tone="urgent">{words.past}</Tag>}
      {typeof ending === 'number' && <Tag tone="attention">{words.within(ending)}</Tag>}
    </>
  );
}
