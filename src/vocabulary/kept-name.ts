import { refuse } from '../../libs/event-sourcing/index.js';

const LONGEST = 120;

/**
 * The name of a person, an agency or a unit as it is kept: trimmed, not empty, at most 120 characters on one line.
 *
 * @throws Refusal `name_missing`, `name_too_long`
 */
export function keptName(given: string): string {
  const name = given.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (name === '')
    refuse(
      'name_missing',
      { en: 'A name is needed. Give the one that it goes by.', es: 'Falta el nombre. Escriba aquel por el que se le conoce.' },
      'name',
    );
  if (name.length > LONGEST)
    refuse(
      'name_too_long',
      { en: `A name has at most ${LONGEST} characters. Shorten it.`, es: 'El nombre es demasiado largo. Acórtelo.' },
      'name',
    );
  return name;
}
