import type { Type } from '@nestjs/common';
import type { SaidError } from '../http/index.js';
import { FormProblem } from '../forms/form-problem.js';
import type { FormTree } from '../forms/form-fields.js';
import { refuseNoDay, whenFrom, type WhenParts } from '../forms/when-parts.js';
import { declaredFields, type FieldKind } from './declared-field.js';
import { isOptional } from './is-optional.js';

/** The fields of a form as JSON would have them, and what could not be read. */
export interface FieldsRead {
  readonly fields: FormTree;
  readonly errors: readonly SaidError[];
  /** Where an error of a row belongs on the form, since empty rows are not there: from `attended.0` to `attended.3`. */
  readonly places: ReadonlyMap<string, string>;
}

/** Reads each field by its kind. What is of no such kind stays as it was sent, so that the check of its class refuses it. */
export function readFields(shape: Type, tree: FormTree, zone: string, above = ''): FieldsRead {
  const kinds = new Map(declaredFields(shape).map(({ name, kind }) => [name, kind]));
  const fields: FormTree = {};
  const errors: SaidError[] = [];
  const places = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const kind = kinds.get(name);
    try {
      fields[name] = kind === undefined ? value : read(kind, value, zone, `${above}${name}`, { errors, places });
    } catch (error) {
      if (!(error instanceof FormProblem)) throw error;
      errors.push(...error.errors);
    }
  }
  for (const { name, kind } of declaredFields(shape)) {
    // A list of which nothing was chosen is not sent: it is empty.
    if (['choices', 'ids', 'rows'].includes(kind.is) && tree[name] === undefined && !isOptional(shape, name)) fields[name] = [];
  }
  return { fields, errors, places };
}

type Found = { readonly errors: SaidError[]; readonly places: Map<string, string> };

function read(kind: FieldKind, value: unknown, zone: string, path: string, found: Found): unknown {
  switch (kind.is) {
    case 'number':
      return typeof value === 'string' && /^[+-]?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
    case 'yes_no':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'when':
      return isTree(value) ? whenFrom(value as WhenParts, zone, path) : value;
    case 'day':
      refuseNoDay(value, path);
      return value;
    case 'choices':
    case 'ids':
      return Array.isArray(value) ? value : [value];
    case 'part':
      if (typeof value === 'string' && kind.fromText !== undefined) return kind.fromText(value);
      return isTree(value) ? part(kind.part(), value, zone, path, found) : value;
    case 'rows':
      return Array.isArray(value) ? rows(kind, value, zone, path, found) : value;
    default:
      return value;
  }
}

function rows({ part: shape, filled }: FieldKind & { is: 'rows' }, sent: readonly unknown[], zone: string, path: string, found: Found) {
  const there = sent.map((row, index) => ({ row, index })).filter(({ row }) => !isTree(row) || row[filled] !== undefined);
  return there.map(({ row, index }, place) => {
    if (place !== index) found.places.set(`${path}.${place}`, `${path}.${index}`);
    return isTree(row) ? part(shape(), row, zone, `${path}.${index}`, found) : row;
  });
}

function part(shape: Type, value: FormTree, zone: string, path: string, found: Found): FormTree {
  const { fields, errors, places } = readFields(shape, value, zone, `${path}.`);
  found.errors.push(...errors);
  for (const [from, to] of places) found.places.set(from, to);
  return fields;
}

function isTree(value: unknown): value is FormTree {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
