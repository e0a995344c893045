import type { Question } from '../commands/index.js';

/** What is asked of a contact, where it is logged and where it is corrected. */
export const contactQuestions = {
  on: { en: 'On which day was it?', es: '¿Qué día fue?' },
  program: { en: 'For which program?', es: '¿Para qué programa?' },
  mode: { en: 'How were you in contact?', es: '¿Cómo fue el contacto?' },
  discipline: { en: 'What does the person do?', es: '¿A qué se dedica la persona?' },
  minutes: { en: 'How many minutes did it take?', es: '¿Cuántos minutos duró?' },
  crisis: { en: 'What kind of crisis was it?', es: '¿Qué tipo de crisis era?' },
  referral: {
    en: 'Did you point them to further help?',
    es: '¿Le indicó otra ayuda?',
    hint: { en: 'Leave it empty where you did not.', es: 'Déjelo vacío si no lo hizo.' },
  },
  caseId: {
    en: 'Does it belong to a case?',
    es: '¿Pertenece a un caso?',
    hint: {
      en: 'The case shows how many contacts belong to it, never whose they were.',
      es: 'El caso muestra cuántos contactos le pertenecen, nunca de quién fueron.',
    },
  },
} as const satisfies Record<string, Question>;

/** In minutes: a contact lasts a day at most. */
export const LONGEST_CONTACT = 1440;
