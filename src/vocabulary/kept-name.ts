import { refuse } from '../../libs/event-sourcing/index.js';
import { holdsSomething, nameKey, tidyLine } from '../../libs/text/index.js';

export { byName } from '../../libs/text/index.js';

const LONGEST = 120;

/**
 * The name of a person, an agency or a unit as it is kept: tidy, at most 120 characters on one line, with a letter or a digit.
 *
 * @throws Refusal `name_missing`, `name_unseen`, `name_too_long`
 */
export function keptName(given: string): string {
  const name = tidyLine(given);
  if (name === '')
    refuse('name_missing', {
      field: 'name',
      en: 'A name is needed. Give the one that it goes by.',
      es: 'Falta el nombre. Escriba aquel por el que se le conoce.',
    });
  if (name.length > LONGEST)
    refuse('name_too_long', {
      field: 'name',
      en: `A name has at most ${LONGEST} characters. Shorten it.`,
      es: 'El nombre es demasiado largo. Acórtelo.',
    });
  if (!holdsSomething(name))
    refuse('name_unseen', {
      field: 'name',
      en: 'A name holds a letter or a digit, and no marks that cannot be seen. Write it anew.',
      es: 'Un nombre lleva una letra o una cifra, y ningún signo que no se vea. Escríbalo de nuevo.',
    });
  return name;
}

/** Whether two names differ in case, accents, blanks and punctuation alone. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
