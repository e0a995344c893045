import { Choice } from '../../commands/index.js';
import type { OpeningPurpose } from '../../vocabulary/index.js';

/** For what a coordinator opens how a member is reached, at the board. */
export const contactPurposes = ['arrange_response', 'roster_upkeep'] as const satisfies readonly OpeningPurpose[];

/** For what those on the way open where to meet. */
export const placePurposes = ['arrange_response', 'follow_up'] as const satisfies readonly OpeningPurpose[];

/** What is asked before anything sealed opens. */
export const forWhat = {
  en: 'What do you open it for?',
  es: '¿Para qué lo abre?',
  hint: {
    en: 'Your name, the time and this purpose are kept. What you open is shown once.',
    es: 'Se guardan su nombre, la hora y este motivo. Lo que abra se muestra una vez.',
  },
};

/** Opens where a team meets. */
export class OpenPlaceForm {
  @Choice('openingPurpose', placePurposes, forWhat) readonly purpose: OpeningPurpose;
}
