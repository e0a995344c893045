import { catalog, timeWords, type TimeTelling } from '../../../libs/web/views/index.js';
import type { Told } from '../../notices/notices.queries.js';

const words = catalog({
  en: {
    person: {
      at: (when: string) => `Told by a notice: ${when}`,
      not_yet: 'Not told by a notice yet',
      not_taken: 'Could not be told: the notice does not get through',
      no_notices: 'Could not be told: no notices reach them',
    },
    approvers: {
      at: (when: string) => `An approver was told by a notice: ${when}`,
      not_yet: 'No approver was told by a notice yet',
      not_taken: 'No approver could be told: the notice does not get through',
    },
  },
  es: {
    person: {
      at: (when: string) => `Se le envió un aviso: ${when}`,
      not_yet: 'Todavía no se le ha enviado ningún aviso',
      not_taken: 'No se le pudo avisar: el aviso no llega',
      no_notices: 'No se le pudo avisar: no le llegan avisos',
    },
    approvers: {
      at: (when: string) => `Se envió un aviso a una persona aprobadora: ${when}`,
      not_yet: 'Todavía no se ha enviado ningún aviso a una persona aprobadora',
      not_taken: 'No se pudo avisar a ninguna persona aprobadora: el aviso no llega',
    },
  },
});

/** Whether somebody was told that something waits for them, as a line of a page; none where nothing is known of it. */
export function noticeTold(told: Told | undefined, telling: TimeTelling, who: 'person' | 'approvers' = 'person'): readonly string[] {
  if (told === undefined) return [];
  const say = words(telling.language);
  if (told.told === 'at') return [say[who].at(timeWords(told.at, telling))];
  return [told.told === 'no_notices' ? say.person.no_notices : say[who][told.told]];
}
