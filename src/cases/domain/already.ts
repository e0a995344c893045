import { refuse } from '../../../libs/event-sourcing/index.js';

/**
 * What is recorded already leaves nothing to do only where everything that is said now stands there; what would be dropped is
 * refused instead, so that nobody believes it recorded.
 *
 * @param same whether all of it stands there
 * @param field that was answered otherwise
 * @throws Refusal `recorded_otherwise`
 */
export function already(same: boolean, field: string): readonly [] {
  if (same) return [];
  return refuse(
    'recorded_otherwise',
    {
      en: 'This is recorded already, with another answer here. Nothing was changed: correct what is recorded, if it is wrong.',
      es: 'Esto ya está registrado, con otra respuesta aquí. No se ha cambiado nada: corrija lo registrado si está mal.',
    },
    field,
  );
}
