import type { Language } from '../../../libs/web/views/index.js';
import type { SaidError } from '../../../libs/web/http/index.js';

type ErrorWords = Readonly<Record<string, string>>;

/** Shape of a field: what the edge says of an API call is no sentence for a person at a form. */
const en: ErrorWords = {
  is_in: 'Choose one of the options.',
  is_defined: 'Answer this question.',
  is_not_empty: 'Answer this question.',
  is_array: 'Choose at least one.',
  array_not_empty: 'Choose at least one.',
  array_min_size: 'Choose at least one.',
  array_max_size: 'Choose fewer.',
  is_string: 'Fill this in.',
  is_length: 'Fill this in, and keep it short.',
  length: 'Fill this in, and keep it short.',
  max_length: 'This is too long. Shorten it.',
  min_length: 'This is too short.',
  is_uuid: 'Choose one of the list.',
  is_int: 'Enter a whole number.',
  min: 'This number is too small.',
  max: 'This number is too large.',
  is_boolean: 'Choose yes or no.',
  matches: 'Check how this is written.',
  stale_revision: 'This has changed since you opened the page. Look at what is new, then send the form again.',
  idempotency_key_reused:
    'This form was already sent with other answers. Look at what was recorded, then send it again if it is still needed.',
  store_unavailable: 'Nothing can be recorded at this moment. Nothing was changed. Wait a little, then send the form again.',
  outcome_unknown: 'It is not known whether this was recorded. Send the form again: it is recorded once.',
  unavailable: 'The service cannot answer now. Wait a little, then send the form again.',
  try_again: 'Others were changing the same thing at the same moment. Nothing was changed. Send the form again.',
};

const es: ErrorWords = {
  is_in: 'Elija una de las opciones.',
  is_defined: 'Responda esta pregunta.',
  is_not_empty: 'Responda esta pregunta.',
  is_array: 'Elija al menos una.',
  array_not_empty: 'Elija al menos una.',
  array_min_size: 'Elija al menos una.',
  array_max_size: 'Elija menos.',
  is_string: 'Complete este campo.',
  is_length: 'Complete este campo con un texto corto.',
  length: 'Complete este campo con un texto corto.',
  max_length: 'Es demasiado largo. Acórtelo.',
  min_length: 'Es demasiado corto.',
  is_uuid: 'Elija uno de la lista.',
  is_int: 'Escriba un número entero.',
  min: 'Este número es demasiado pequeño.',
  max: 'Este número es demasiado grande.',
  is_boolean: 'Elija sí o no.',
  matches: 'Revise cómo está escrito.',
  unknown_field: 'Este campo no existe aquí.',
  never_stored: 'Lo que alguien dijo nunca se guarda.',
  not_text: 'Contiene caracteres que no son texto.',
  stale_revision: 'Esto cambió desde que abrió la página. Mire lo nuevo y envíe el formulario otra vez.',
  idempotency_key_reused: 'Este formulario ya se envió con otras respuestas. Mire lo registrado y envíelo otra vez si aún hace falta.',
  store_unavailable: 'En este momento no se puede registrar nada. Nada cambió. Espere un poco y envíe el formulario otra vez.',
  outcome_unknown: 'No se sabe si esto quedó registrado. Envíe el formulario otra vez: se registra una sola vez.',
  unavailable: 'El servicio no puede responder ahora. Espere un poco y envíe el formulario otra vez.',
  try_again: 'Otras personas cambiaban lo mismo en ese momento. Nada cambió. Envíe el formulario otra vez.',
};

/** The words for what is wrong: the rule's own in the language, else those of the kind of error. */
export function errorWords(error: Omit<SaidError, 'field'>, language: Language): string {
  return error.sentences?.[language] ?? (language === 'en' ? en : es)[error.code] ?? error.message;
}
