import { dayIsEnough } from '../case-questions.js';

/** Questions that several commands of this phase ask alike. */
export const whyOutside = { en: "Outside the policy's window: why?", es: 'Fuera del plazo de la política: ¿por qué?' };
export const whenPlanned = { en: 'When?', es: '¿Cuándo?', hint: dayIsEnough };
