import type { Question } from '../commands/index.js';

/** What is asked of a promise to call back, wherever it is made or changed. */
export const promiseQuestions = {
  dueAt: {
    en: 'When did you promise to call back?',
    es: '¿Para cuándo prometió volver a llamar?',
    hint: { en: 'The day is enough.', es: 'Basta con el día.' },
  },
  contact: {
    en: 'Whom to call back, and how?',
    es: '¿A quién volver a llamar, y cómo?',
    hint: {
      en: 'Kept sealed, and destroyed when you have called. Leave it empty where you know it.',
      es: 'Se guarda sellado y se destruye cuando haya llamado. Déjelo vacío si ya lo sabe.',
    },
  },
  outcome: { en: 'What came of it?', es: '¿Qué resultó?' },
} as const satisfies Record<string, Question>;

/** As long as the call-back contact of a request. */
export const LONGEST_CONTACT_TEXT = 200;
