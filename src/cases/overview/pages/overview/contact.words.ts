import { catalog } from '../../../../../libs/web/views/index.js';

export const contactWords = catalog({
  en: {
    title: 'Contacts',
    sealed: 'They are sealed. Opening one asks what for, and is recorded with your name.',
    open: 'Open a contact',
    call_back_contact: 'Call-back contact',
    meeting_place: 'Where to meet',
    site_contact: 'Whom to ask for on site',
    openNow: 'Open it once',
    opened: 'Opened',
    openedFor: (purpose: string) => `Purpose: ${purpose}. This opening is recorded with your name.`,
    once: 'It is shown on this page only. To see it again, open it again.',
    nothing: 'Nothing is on record.',
    forgotten: (time: string) => `It was destroyed ${time}, as it is after the end of a case. Nobody can read it any more.`,
    back: 'Back to the case',
  },
  es: {
    title: 'Contactos',
    sealed: 'Están sellados. Al abrir uno se pregunta para qué, y queda registrado con su nombre.',
    open: 'Abrir un contacto',
    call_back_contact: 'Contacto para devolver la llamada',
    meeting_place: 'Dónde reunirse',
    site_contact: 'Por quién preguntar en el lugar',
    openNow: 'Abrirlo una vez',
    opened: 'Abierto',
    openedFor: (purpose: string) => `Propósito: ${purpose}. Esta apertura queda registrada con su nombre.`,
    once: 'Se muestra solo en esta página. Para verlo otra vez, ábralo otra vez.',
    nothing: 'No hay nada registrado.',
    forgotten: (time: string) => `Se destruyó ${time}, como siempre después de terminar un caso. Ya nadie puede leerlo.`,
    back: 'Volver al caso',
  },
});
