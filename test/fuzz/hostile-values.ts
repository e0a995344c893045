import type { Schema } from '../rights/sample-body.js';
import type { Chance } from './chance.js';

/** Values that exist on the ground: so that a request comes further than to "there is no such thing". */
export interface Known {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly anyIds: readonly string[];
}

/** Where a field is sealed, by its name: what is typed there carries a marker. */
export const SEALED = new Set(['callBackContact', 'place', 'contact', 'phone', 'mail', 'call-back-contact']);

const NUMBERS = [0, -1, 1e-7, 1e308, -1e-300, 0.1, 2 ** 31, 2 ** 53, Number.MAX_SAFE_INTEGER, -999999999999999, 1.0000001, 24, 1440];
const MOMENTS = [
  '2026-02-30',
  '1989-12-31',
  '2100-01-01',
  '9999-12-31T23:59:59-23:59',
  '2026-11-22T24:00:00Z',
  '2026-11-22T25:61:00+99:99',
  '2026-03-08T02:30:00-06:00',
  '2026-11-22',
  '2026-11-22T03:00:00Z',
  '0000-00-00',
  '٢٠٢٦-١١-٢٢',
];
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u200b',
  '\u202eabc',
  '\u2066',
  'é'.repeat(300),
  'x'.repeat(5000),
  'a\u0301'.repeat(400),
  '<script>alert(1)</script>',
  "'; DROP TABLE events; --",
  '%00%2e%2e/',
  '{"a":1}',
  'null',
  'true',
  '-1',
  '1e-7',
  '-999999999999999.a',
  '__proto__',
  'constructor',
  '\ufeffJosé',
  '𝔘𝔫𝔦',
  '(816) 555-0143 ext. 12',
  '816\u2011555\u20110143',
  '0'.repeat(400),
  '((((((((((((((((((((',
  '+'.repeat(200),
  '1 '.repeat(2000),
  'AW-26-7K3FQ',
  '\n\n',
  '\u3164',
  '\u{e0001}\u{e0020}',
];

/** Something for a field that this schema describes: what fits, what almost fits, and what never does. */
export function valueFor(
  name: string,
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  chance: Chance,
  known: Known,
  marker: () => string,
  deep = 0,
): unknown {
  if (chance.happens(0.12)) return anything(chance, deep);
  if (schema.$ref !== undefined) return valueFor(name, schemas[schema.$ref.split('/').at(-1)!]!, schemas, chance, known, marker, deep);
  if (schema.allOf !== undefined) return valueFor(name, schema.allOf[0]!, schemas, chance, known, marker, deep);
  if (schema.enum !== undefined) return chance.of(schema.enum);
  const { type } = schema;
  if (type === 'object') return bodyFor(schema, schemas, chance, known, marker, deep + 1);
  if (type === 'array') {
    const count = chance.happens(0.03) ? 2000 : chance.whole(0, 3);
    return Array.from({ length: count }, () => valueFor(name, schema.items ?? {}, schemas, chance, known, marker, deep + 1));
  }
  if (type === 'integer' || type === 'number') return chance.happens(0.5) ? chance.whole(0, 60) : chance.of(NUMBERS);
  if (type === 'boolean') return chance.happens(0.9) ? chance.happens(0.5) : 'true';
  if (schema.format === 'uuid') return chance.of(known.ids[name] ?? known.anyIds);
  if (/day|moment/i.test(schema.description ?? '') || schema.pattern?.includes('-\\d{2}-\\d{2}')) return chance.of(MOMENTS);
  if (SEALED.has(name)) return name === 'phone' ? chance.of(TEXTS) : chance.happens(0.7) ? marker() : chance.of(TEXTS);
  return chance.happens(0.4) ? `Name ${chance.whole(0, 40)}` : chance.of(TEXTS);
}

/** A body of this schema, some fields left out, and sometimes one that nobody knows. */
export function bodyFor(
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  chance: Chance,
  known: Known,
  marker: () => string,
  deep = 0,
): unknown {
  if (schema.$ref !== undefined) return bodyFor(schemas[schema.$ref.split('/').at(-1)!]!, schemas, chance, known, marker, deep);
  const { properties = {}, required = [] } = schema;
  const body: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(properties)) {
    const left = required.includes(name) ? 0.05 : 0.4;
    if (!chance.happens(left)) body[name] = valueFor(name, each, schemas, chance, known, marker, deep);
  }
  if (chance.happens(0.04)) body[chance.of(['notes', 'extra', '__proto__x', 'comment', 'é'.repeat(300)])] = anything(chance, deep);
  return body;
}

/** What no field of any kind expects. */
export function anything(chance: Chance, deep = 0): unknown {
  const kinds = [
    () => chance.of(TEXTS),
    () => chance.of(NUMBERS),
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => [null],
    () => ({ constructor: 1 }),
  ];
  const made = chance.of(kinds)();
  return deep < 3 && chance.happens(0.1) ? [made, { deeper: anything(chance, deep + 1) }] : made;
}

export function hostileText(chance: Chance): string {
  return chance.of(chance.happens(0.3) ? MOMENTS : TEXTS);
}
