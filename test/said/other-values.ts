import { lead, peer } from '../../src/cases/domain/case.testkit.js';
import { isDay, isMoment } from '../../src/vocabulary/index.js';
import type { Schema } from '../rights/sample-body.js';

type Schemas = Readonly<Record<string, Schema>>;

/** Other values of a field that holds this one, each different in one thing, as the API's document has the field. */
export function otherValues(schema: Schema, value: unknown, schemas: Schemas): readonly unknown[] {
  if (schema.$ref !== undefined) return otherValues(schemas[schema.$ref.split('/').at(-1)!]!, value, schemas);
  if (schema.allOf?.[0] !== undefined) return otherValues(schema.allOf[0], value, schemas);
  if (Array.isArray(value)) return otherLists(schema.items ?? {}, value, schemas);
  if (value !== null && typeof value === 'object') return othersOf(schema, value, schemas);
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (schema.enum !== undefined) {
    const others = schema.enum.filter((other) => other !== value);
    return [...new Set([others.at(0), others.at(-1)])];
  }
  return [otherText(value as string)];
}

/** The same object with one of its fields different, for every field that it has. */
export function othersOf(schema: Schema, value: object, schemas: Schemas): readonly object[] {
  if (schema.$ref !== undefined) return othersOf(schemas[schema.$ref.split('/').at(-1)!]!, value, schemas);
  const { properties = {} } = schema;
  return Object.entries(value).flatMap(([name, held]) =>
    otherValues(properties[name] ?? {}, held, schemas).map((other) => ({ ...value, [name]: other })),
  );
}

function otherLists(items: Schema, list: readonly unknown[], schemas: Schemas): readonly unknown[] {
  const changed = list.flatMap((one, at) => otherValues(items, one, schemas).map((other) => list.with(at, other)));
  return list.length > 1 ? [...changed, list.slice(1)] : changed;
}

const isId = /^[0-9a-f]{8}-/;

function otherText(value: string): string {
  if (isDay(value)) return new Date(Date.parse(value) - 86_400_000).toISOString().slice(0, 10);
  if (isMoment(value)) return new Date(Date.parse(value) - 60_000).toISOString();
  if (isId.test(value)) return value === lead ? peer : lead;
  return `${value} two`;
}
