import { dayIsEnough } from '../case-questions.js';

/** Questions that several commands of this phase ask alike. */
export const whyOutside = {
  en: 'If it is earlier or later than the policy says: why?',
  es: 'Si es antes o después de lo que dice la política: ¿por qué?',
};
export const whenPlanned = { en: 'When?', es: '¿Cuándo?', hint: dayIsEnough };
