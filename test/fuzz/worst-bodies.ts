import type { Schema } from '../rights/sample-body.js';
import type { ApiDocument } from './requests.js';

/** A body within the limits of the edge that asks for as much work as one of its kind can. */
export interface WorstBody {
  readonly path: string;
  readonly shape: string;
  readonly body: string;
}

interface Limits extends Schema {
  readonly maxItems?: number;
  readonly maxLength?: number;
}

/** Of the 64 kB that are read at most, what the names and signs around a text leave. */
const ROOM = 62_000;

/** Characters. */
const LENGTHS = [200, 1000, 4000];

/** What is long to compose, to look at, to look back at, or to parse: each repeated up to the limit. */
const TEXTS: Readonly<Record<string, string>> = {
  'combining marks': 'a\u0301\u0316\u0301\u0316',
  'one letter, and marks alone': '\u0316\u0301',
  'letters that come apart': '\ufdfa',
  blanks: ' \u3164',
  'blanks and letters': 'a ',
  'joiners that join nothing': '\u200d',
  'joiners in a script that joins': 'ك\u200d',
  'unseen characters': '\u200b\u00ad',
  directions: '\u202e',
  digits: '9',
  'digits and blanks': '1 ',
  brackets: '(',
  'almost an extension': ' ext.',
  'almost a time': '2026-11-22T',
  dashes: '\u2212-',
  'half a character': '\ud800',
  escapes: '\u0001',
  dots: 'a.',
};

/**
 * The largest shapes of every command, by the description of the API: texts where texts are taken, and lists and objects at their limits.
 */
export function worstBodies({ paths, components: { schemas } }: ApiDocument): readonly WorstBody[] {
  return Object.entries(paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    if (schema === undefined) return [];
    const shapes: Record<string, unknown> = { 'lists at their limits': atLimits(schema, schemas) };
    const texts = textsOf(schema, schemas);
    const names = new Set(texts);
    for (const [name, text] of Object.entries(TEXTS)) {
      const bytes = Buffer.byteLength(JSON.stringify(text)) - 2;
      const most = ROOM / bytes;
      for (const field of names) shapes[`${name}, all of it in ${field}`] = atLimits(schema, schemas, only(field, text.repeat(most)));
      if (texts.length > 0) shapes[`${name}, the same in each`] = atLimits(schema, schemas, () => text.repeat(most / texts.length));
      // What is too long to be looked at is cheaper than what is not: as many as there is room for.
      for (const length of LENGTHS) {
        const each = text.repeat(length / text.length);
        const many = Math.floor(most / (length / text.length));
        if (texts.length > many) shapes[`${name}, ${length} in as many as fit`] = atLimits(schema, schemas, first(many, each));
        else if (texts.length > 0) shapes[`${name}, ${length} in each`] = atLimits(schema, schemas, () => each);
      }
    }
    return Object.entries(shapes).map(([shape, body]) => ({ path, shape, body: JSON.stringify(body) }));
  });
}

/** What no command describes, but its reader has to go through before that is known. */
export function strangeBodies(path: string): readonly WorstBody[] {
  const entries = (count: number, value: unknown) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, value]));
  const bodies: Readonly<Record<string, string>> = {
    'four hundred unknown fields': JSON.stringify(entries(400, 'x')),
    'as many fields as fit': JSON.stringify(entries(5500, 1)),
    'objects in a list': `{"offers":[${'{},'.repeat(20_000)}{}]}`,
    'a list of a hundred, of three each': JSON.stringify({ offers: Array.from({ length: 100 }, () => ({ a: 1, b: 2, c: 3 })) }),
    'lists in lists': `{"a":${'['.repeat(31_000)}${']'.repeat(31_000)}}`,
    'objects in objects': `{"a":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    'one long name': JSON.stringify({ ['n'.repeat(ROOM)]: 1 }),
    'names of escapes': `{${Array.from({ length: 1000 }, (_, at) => `"\\u0061\\u0062\\u0063\\u0064${at}\\u0065\\u0066":1`).join(',')}}`,
    'a name without end': `{"${'\\\\'.repeat(30_000)}`,
    'quotes in a text': JSON.stringify({ a: '"'.repeat(31_000) }),
    'a long number': `{"a":${'9'.repeat(ROOM)}}`,
    blanks: `{${' '.repeat(ROOM)}}`,
    'names with dots': JSON.stringify(entries(390, { 'a.b.c': { 'd.e': [] } })),
  };
  return Object.entries(bodies).map(([shape, body]) => ({ path, shape, body }));
}

type TextOf = (field: string) => string;

/** In the first field of this name. */
function only(name: string, text: string): TextOf {
  const before = first(1, text);
  return (field) => (field === name ? before(field) : 'x');
}

function first(many: number, text: string): TextOf {
  let left = many;
  return () => (left-- > 0 ? text : 'x');
}

function resolved(schema: Schema, schemas: Readonly<Record<string, Schema>>): Limits {
  const { $ref, allOf } = schema;
  if ($ref !== undefined) return resolved(schemas[$ref.split('/').at(-1)!]!, schemas);
  return allOf === undefined ? schema : resolved(allOf[0]!, schemas);
}

function atLimits(given: Schema, schemas: Readonly<Record<string, Schema>>, text?: TextOf, field = ''): unknown {
  const schema = resolved(given, schemas);
  const { type, properties = {}, items, maxItems = 100 } = schema;
  if (type === 'object')
    return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, atLimits(each, schemas, text, name)]));
  if (type === 'array') return Array.from({ length: Math.min(100, maxItems) }, () => atLimits(items ?? {}, schemas, text, field));
  if (schema.enum !== undefined) return schema.enum[0];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return true;
  if (text !== undefined) return text(field);
  return schema.format === 'uuid' ? 'c0000000-0000-4000-8000-000000000003' : 'x'.repeat(Math.min(schema.maxLength ?? 60, 60));
}

/** The names of the texts that a body at its limits holds, each as often as it stands there. */
function textsOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): readonly string[] {
  const names: string[] = [];
  atLimits(schema, schemas, (field) => (names.push(field), ''));
  return names;
}
