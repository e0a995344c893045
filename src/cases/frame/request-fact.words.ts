import { catalog } from '../../../libs/web/views/index.js';

/** What is known of a request, field by field: on the overview and where it is corrected. */
export const requestFactWords = catalog({
  en: {
    title: 'The request',
    agency: 'Agency',
    unit: 'Unit',
    'incident-type': 'Incident',
    occurred: 'Happened',
    exposed: 'Affected',
    urgency: 'How urgent',
    channel: 'How it came in',
    'begun-by': 'Who began it',
    'call-back-contact': 'Call-back contact',
    unknown: 'Not known yet',
    about: (discipline: string, count: number) => `${discipline}, about ${count}`,
    sealedOnRecord: 'On record, sealed',
    correct: 'Correct',
    complete: 'Add',
  },
  es: {
    title: 'La solicitud',
    agency: 'Agencia',
    unit: 'Unidad',
    'incident-type': 'Incidente',
    occurred: 'Ocurrió',
    exposed: 'Afectados',
    urgency: 'Urgencia',
    channel: 'Cómo llegó',
    'begun-by': 'Quién la inició',
    'call-back-contact': 'Contacto para devolver la llamada',
    unknown: 'Aún no se sabe',
    about: (discipline: string, count: number) => `${discipline}, cerca de ${count}`,
    sealedOnRecord: 'Registrado y sellado',
    correct: 'Corregir',
    complete: 'Agregar',
  },
});
