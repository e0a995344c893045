import { refuse } from '../../libs/event-sourcing/index.js';

/**
 * What a correction says has to be about something: at least one field, of those that were recorded; and what did not happen has no
 * other value.
 *
 * @param said the fields as they were said, by their names; those left out stay as they are
 * @param recorded names of those that have something to correct
 * @throws Refusal `nothing_to_correct`, `not_recorded`, `known_and_not_known`
 */
export function checkCorrection(
  said: object,
  recorded: readonly string[],
  { notKnown = [], didNotHappen = false }: { readonly notKnown?: readonly string[]; readonly didNotHappen?: boolean } = {},
): void {
  const fields = Object.keys(onlySaid(said));
  if (fields.length === 0 && notKnown.length === 0 && !didNotHappen) {
    refuse('nothing_to_correct', { en: 'Say which field has another value now.', es: 'Diga qué dato es ahora distinto.' });
  }
  const stranger = [...fields, ...notKnown].find((name) => !recorded.includes(name));
  if (stranger !== undefined) {
    refuse('not_recorded', {
      field: stranger,
      en: 'Nothing of this kind is recorded here, so there is nothing to correct. Record it instead.',
      es: 'Aquí no hay nada de esto registrado que corregir. Regístrelo.',
    });
  }
  const both = didNotHappen ? [...fields, ...notKnown][0] : fields.find((name) => notKnown.includes(name));
  if (both !== undefined) {
    refuse('known_and_not_known', {
      field: both,
      en: 'This has a value and is said not to be so as well. Say one of them.',
      es: 'Esto tiene un valor y a la vez se dice que no es así. Diga solo una cosa.',
    });
  }
}

/** The fields of it that were said, without those that were left out. */
export function onlySaid<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
