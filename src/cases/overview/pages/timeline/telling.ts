import type { TimeTelling } from '../../../../../libs/web/views/index.js';
import type { StandardWords } from '../../../../pages/words/index.js';
import type { timelineWords } from './timeline.words.js';

/** With what an entry is put into words. */
export interface Telling extends TimeTelling {
  readonly words: ReturnType<typeof timelineWords>;
  readonly standard: StandardWords;
  /** Name of a person by id. */
  readonly person: (id: string) => string;
  readonly agency: (id: string) => string;
  /** Which follow-up or intervention of the case it is, by id: entries after the first name only that. */
  readonly kindOf: (id: string) => string | undefined;
}
