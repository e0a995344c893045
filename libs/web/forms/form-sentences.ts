import type { Sentences } from '../../event-sourcing/index.js';

/** What befalls a form without any rule, in words for a person at it: what the API says of the same is said to a program. */
export const formSentences: Readonly<Record<string, Sentences>> = {
  stale_revision: {
    en: 'This has changed since you opened the page. Look at what is new, then send the form again.',
    es: 'Esto cambió desde que abrió la página. Mire lo nuevo y envíe el formulario otra vez.',
  },
  idempotency_key_reused: {
    en: 'This form was already sent with other answers. Look at what was recorded, then send it again if it is still needed.',
    es: 'Este formulario ya se envió con otras respuestas. Mire lo registrado y envíelo otra vez si aún hace falta.',
  },
  store_unavailable: {
    en: 'Nothing can be recorded at this moment. Nothing was changed. Wait a little, then send the form again.',
    es: 'En este momento no se puede registrar nada. Nada cambió. Espere un poco y envíe el formulario otra vez.',
  },
  outcome_unknown: {
    en: 'It is not known whether this was recorded. Send the form again: it is recorded once.',
    es: 'No se sabe si esto quedó registrado. Envíe el formulario otra vez: se registra una sola vez.',
  },
  unavailable: {
    en: 'The service cannot answer now. Wait a little, then send the form again.',
    es: 'El servicio no puede responder ahora. Espere un poco y envíe el formulario otra vez.',
  },
  try_again: {
    en: 'Others were changing the same thing at the same moment. Nothing was changed. Send the form again.',
    es: 'Otras personas cambiaban lo mismo en ese momento. Nada cambió. Envíe el formulario otra vez.',
  },
};
