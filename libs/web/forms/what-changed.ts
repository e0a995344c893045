import type { Type } from '@nestjs/common';
import { declaredFields, naming, type DeclaredField } from '../fields/index.js';
import type { SentFields } from './form-fields.js';
import { FormProblem } from './form-problem.js';
import type { FormValues } from '../views/index.js';

/** What stood on a form when it was drawn: what is on record, and what of it may turn out not to be known. */
export interface OnRecord {
  readonly values: FormValues;
  readonly canBeUnknown: readonly string[];
}

/** What the forms of corrections say beside their fields. */
interface Corrected {
  readonly notKnown?: readonly string[];
  readonly didNotHappen?: boolean;
}

/**
 * What somebody changed on a form that was drawn with what is on record. What stands as it stood was not said again: it goes with
 * "it did not take place", and a moment that is on record with its seconds keeps them. What was emptied is not known after all.
 *
 * @param fields of the form, as they were read
 * @param sent the same as they arrived
 * @throws FormProblem `cannot_be_unknown` beside a field that was emptied and has to be known
 */
export function whatChanged<Fields extends Corrected>(
  shape: Type,
  fields: Fields,
  sent: SentFields,
  { values, canBeUnknown }: OnRecord,
): Fields {
  const drawn = declaredFields(shape).filter((field) => textOf(values, field) !== '');
  const same = drawn.filter((field) => textOf(sent, field) === textOf(values, field)).map(({ name }) => name);
  const emptied = drawn.filter((field) => textOf(sent, field) === '');
  const changed = Object.fromEntries(Object.entries(fields).filter(([name]) => !same.includes(name) || name === 'reason')) as Fields;
  // Of what did not take place, nothing else is to be said.
  if (fields.didNotHappen === true) return changed;
  const lost = emptied.filter(({ name }) => !canBeUnknown.includes(name));
  if (lost.length > 0) throw new FormProblem(lost.map(mustBeKnown));
  const notKnown = [...(fields.notKnown ?? []), ...emptied.map(({ name }) => name)];
  return notKnown.length === 0 ? changed : { ...changed, notKnown };
}

/** Whether fields of a form arrived as they were drawn. */
export function isAsDrawn(shape: Type, names: readonly string[], sent: SentFields, values: FormValues): boolean {
  const fields = declaredFields(shape).filter(({ name }) => names.includes(name));
  return fields.every((field) => textOf(sent, field) === textOf(values, field));
}

/** Everything that a field holds, in one text; of rows only what makes a row one. */
function textOf(values: FormValues, { name, kind }: DeclaredField): string {
  const parts = Object.entries(values).flatMap(([key, value]) => {
    const path = key.replace('[]', '');
    const column = kind.is === 'rows' ? path.endsWith(`.${kind.filled}`) : true;
    const held = [value ?? []].flat().filter((one) => one !== '');
    return (path === name || path.startsWith(`${name}.`)) && column && held.length > 0 ? [`${path}=${held.toSorted().join('\n')}`] : [];
  });
  return parts.toSorted().join('\n');
}

function mustBeKnown({ name, kind, question }: DeclaredField) {
  const sentences = naming(question, {
    en: 'This is on record and cannot be left empty. Enter what is right.',
    es: 'Esto está registrado y no puede quedar vacío. Escriba lo correcto.',
  });
  return { field: kind.is === 'when' ? `${name}.day` : name, code: 'cannot_be_unknown', message: sentences.en, sentences };
}
