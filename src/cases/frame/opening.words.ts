import { catalog } from '../../../libs/web/views/index.js';

/** Where a team meets, and what is said of sealed things that are opened. */
export const openingWords = catalog({
  en: {
    meeting: 'Where and when to meet',
    meetAt: 'When',
    place: 'Where',
    contact: 'Whom to ask for',
    notSet: 'Not set yet',
    sealed: 'On record, sealed',
    openPlace: 'Open where to meet',
    open: 'Open',
    opened: (name: string) => `How to reach ${name}, shown once:`,
    openedPlace: 'Where to meet, shown once:',
    noPhone: 'No phone number is on record.',
    noPlace: 'Nothing is on record.',
    forgotten: 'It was destroyed for good, as the program has promised.',
    logged: 'That you opened it is on record.',
  },
  es: {
    meeting: 'Dónde y cuándo encontrarse',
    meetAt: 'Cuándo',
    place: 'Dónde',
    contact: 'Por quién preguntar',
    notSet: 'Sin definir',
    sealed: 'Registrado, sellado',
    openPlace: 'Abrir dónde encontrarse',
    open: 'Abrir',
    opened: (name: string) => `Cómo contactar a ${name}, se muestra una vez:`,
    openedPlace: 'Dónde encontrarse, se muestra una vez:',
    noPhone: 'No hay teléfono registrado.',
    noPlace: 'No hay nada registrado.',
    forgotten: 'Fue destruido para siempre, como prometió el programa.',
    logged: 'Queda registrado que lo abrió.',
  },
});
