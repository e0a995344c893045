/** A part of the API's document, as far as a body that fits it is made from it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
}

/** A body that the document takes: the required fields, each with the first value that fits. */
export function sampleBody(schema: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  const { $ref, type, format, pattern = '', properties = {}, required = [] } = schema;
  if ($ref !== undefined) return sampleBody(schemas[$ref.split('/').at(-1)!]!, schemas);
  if (schema.enum !== undefined) return schema.enum[0];
  if (type === 'object') return Object.fromEntries(required.map((name) => [name, sampleBody(properties[name]!, schemas)]));
  if (type === 'array') return schema.items === undefined ? [] : [sampleBody(schema.items, schemas)];
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (type === 'boolean') return true;
  if (pattern.startsWith('^[Aa][Ww]-')) return 'AW-26-7K3FQ';
  if (format === 'uuid') return 'c0000000-0000-4000-8000-000000000003';
  return /day|moment/i.test(schema.description ?? '') || pattern.endsWith('-\\d{2}-\\d{2}$') ? '2026-11-22' : 'x';
}
