import ts from 'typescript';
import type { NameOf } from './type-names.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

const NULL = { type: 'null' };
const VOID = ts.TypeFlags.Undefined | ts.TypeFlags.Void;

/** Turns types into schemas of the JSON that their values become. What has a name is put into `components` once. */
export class JsonSchemas {
  readonly components = new Map<string, { readonly type: ts.Type; schema: JsonSchema }>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly nameOf: NameOf,
  ) {}

  /** @throws Error where two types of one name, or a value that JSON does not have, would be served */
  of(type: ts.Type, name = this.nameOf(type)): JsonSchema {
    if (name === undefined || isPrimitive(type)) return this.inline(type);
    const known = this.components.get(name);
    if (known === undefined) {
      const component = { type, schema: {} };
      this.components.set(name, component);
      component.schema = { ...described(type.aliasSymbol ?? type.symbol, this.checker), ...this.inline(type) };
    } else if (known.type !== type && JSON.stringify(known.schema) !== JSON.stringify(this.inline(type))) {
      throw new Error(`Two types that are served are both called ${name}. Give one of them a name of its own.`);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private inline(type: ts.Type): JsonSchema {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.flags & ts.TypeFlags.BooleanLike) return type.flags & ts.TypeFlags.BooleanLiteral ? literalBoolean(type) : { type: 'boolean' };
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.isNumberLiteral()) return { type: 'number', enum: [type.value] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Null) return NULL;
    if (type.isUnion()) return this.union(type);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    if (this.checker.isTupleType(type)) {
      const parts = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: this.alternatives(parts), minItems: parts.length, maxItems: parts.length };
    }
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    if (type.isIntersection() && type.types.some(isPrimitive)) return this.inline(type.types.find(isPrimitive)!);
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.object(type);
    throw new Error(`JSON has no ${this.checker.typeToString(type)}.`);
  }

  private union(type: ts.UnionType): JsonSchema {
    const there = type.types.filter(({ flags }) => !(flags & (ts.TypeFlags.Null | VOID)));
    const rest = this.checker.getNonNullableType(type);
    const schema = rest === type || !rest.isUnion() ? this.alternatives(there) : this.of(rest);
    return type.types.some(({ flags }) => flags & ts.TypeFlags.Null) ? orNull(schema) : schema;
  }

  private alternatives(types: readonly ts.Type[]): JsonSchema {
    const codes = types.flatMap((type) => (type.isStringLiteral() ? [type.value] : []));
    const booleans = types.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const others = types.filter((type) => !type.isStringLiteral() && !(booleans.length === 2 && booleans.includes(type)));
    const schemas = [
      ...(codes.length > 0 ? [{ type: 'string', enum: codes.sort() }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
      // One function that returns several shapes gives its name to none of them.
      ...others.map((type) => (others.length > 1 && type.symbol?.name === '__object' ? this.inline(type) : this.of(type))),
    ];
    const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
    return different.length === 1 ? different[0]! : { anyOf: different };
  }

  private object(type: ts.Type): JsonSchema {
    if (type.getCallSignatures().length > 0) throw new Error(`JSON has no functions: ${this.checker.typeToString(type)}.`);
    const properties = type.getProperties().map((property) => ({ name: property.name, ...this.property(property) }));
    const kept = properties.filter(({ schema }) => schema !== undefined);
    const rest = type.getStringIndexType();
    return {
      type: 'object',
      ...(kept.length > 0 && { properties: Object.fromEntries(kept.map(({ name, schema }) => [name, schema])) }),
      ...(kept.some(({ required }) => required) && { required: kept.filter(({ required }) => required).map(({ name }) => name) }),
      additionalProperties: rest && !(rest.flags & ts.TypeFlags.Never) ? this.of(rest) : false,
    };
  }

  /** JSON leaves out what is undefined. */
  private property(property: ts.Symbol): { readonly schema: JsonSchema | undefined; readonly required: boolean } {
    const type = this.checker.getTypeOfSymbol(property);
    const undefinable = type.isUnion() ? type.types.some(({ flags }) => flags & VOID) : (type.flags & VOID) !== 0;
    const required = !undefinable && !(property.flags & ts.SymbolFlags.Optional);
    if (type.flags & (VOID | ts.TypeFlags.Never)) return { schema: undefined, required: false };
    const schema = { ...timeOf(property.name), ...described(property, this.checker), ...this.of(type) };
    return { schema, required };
  }
}

function isPrimitive({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0 && !(flags & ts.TypeFlags.Union);
}

function literalBoolean(type: ts.Type): JsonSchema {
  return { type: 'boolean', enum: [(type as unknown as { readonly intrinsicName: string }).intrinsicName === 'true'] };
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string') return { anyOf: [...((schema.anyOf as JsonSchema[] | undefined) ?? [schema]), NULL] };
  return { ...schema, type: [schema.type, 'null'], ...(Array.isArray(schema.enum) && { enum: [...(schema.enum as unknown[]), null] }) };
}

function described(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): JsonSchema {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
  return text === '' ? {} : { description: text };
}

/** By the rule of names: what happens at a time ends in `At` or `For`, what holds up to a day in `Until`. */
function timeOf(name: string): JsonSchema {
  if (/^at$|At$|For$/.test(name)) return { description: 'ISO 8601: a moment with its offset, or a day where only that was said.' };
  return /(Until|On)$/.test(name) ? { description: 'A day, as 2026-11-23.' } : {};
}
