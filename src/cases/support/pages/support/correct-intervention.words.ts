import { catalog } from '../../../../../libs/web/views/index.js';

/** How the form that corrects an intervention asks of one that did not take place: in words of what became of it. */
export const correctInterventionWords = catalog({
  en: {
    cancelled: { took: 'Was it cancelled?', yes: 'Yes, it was cancelled', no: 'No, it is still planned' },
    plannedAgain: 'With No, it is planned again, for when it was planned.',
    mode: { planned: 'How is it to take place?', cancelled: 'How was it to take place?' },
  },
  es: {
    cancelled: { took: '¿Se canceló?', yes: 'Sí, se canceló', no: 'No, sigue planificada' },
    plannedAgain: 'Con No, vuelve a estar planificada, para cuando lo estaba.',
    mode: { planned: '¿Cómo tendrá lugar?', cancelled: '¿Cómo iba a tener lugar?' },
  },
});
