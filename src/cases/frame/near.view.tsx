import { catalog, Tag, type Tone } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import type { DueBucket } from '../reading/due.js';

/** How near something is, as lists name it. */
export const nearWords = catalog({
  en: { overdue: 'Now', today: 'Today', next_7_days: 'Next 7 days', later: 'Later' },
  es: { overdue: 'Ahora', today: 'Hoy', next_7_days: 'Próximos 7 días', later: 'Más adelante' },
});

const tones: Readonly<Record<DueBucket, Tone>> = { overdue: 'urgent', today: 'attention', next_7_days: 'info', later: 'neutral' };

/** How near something is: the colour only repeats the word. */
export function Near({ at, bucket }: { readonly at: Pick<At, 'language'>; readonly bucket: DueBucket }) {
  return <Tag tone={tones[bucket]}>{nearWords(at.language)[bucket]}</Tag>;
}
