import { canonicalJson, refuse } from '../../libs/event-sourcing/index.js';
import { instantOf, isMoment } from './when.js';

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
  return refuse('recorded_otherwise', {
    field,
    en: 'This is recorded already, with another answer here. Nothing was changed: correct what is recorded, if it is wrong.',
    es: 'Esto ya está registrado, con otra respuesta aquí. No se ha cambiado nada: corrija lo registrado si está mal.',
  });
}

/**
 * The same of several fields at once: what was left out of the command stands as it is.
 *
 * @param said what the command says, by its fields
 * @param stands what is recorded of them
 * @throws Refusal `recorded_otherwise`, at the first field that stands otherwise
 */
export function alreadyAll<Field extends string>(
  said: Readonly<Partial<Record<Field, unknown>>>,
  stands: Readonly<Partial<Record<Field, unknown>>>,
): readonly [] {
  const other = otherwise(said, stands);
  return already(other === undefined, other ?? '');
}

/** The first field of what is said that stands otherwise; undefined where all of it stands there. */
export function otherwise<Field extends string>(
  said: Readonly<Partial<Record<Field, unknown>>>,
  stands: Readonly<Partial<Record<Field, unknown>>>,
): Field | undefined {
  return (Object.keys(said) as Field[]).find((field) => said[field] !== undefined && !isSameFact(said[field], stands[field]));
}

/** Whether two values say one thing: a moment in whatever notation, and a list in whatever order. */
export function isSameFact(one: unknown, other: unknown): boolean {
  return canonicalJson(plainly(one)) === canonicalJson(plainly(other));
}

function plainly(value: unknown): unknown {
  if (typeof value === 'string') return isMoment(value) ? `at ${instantOf(value)}` : value;
  if (Array.isArray(value)) return value.map((each) => canonicalJson(plainly(each))).sort();
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainly(part)]));
}
