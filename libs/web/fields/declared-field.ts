import type { Type } from '@nestjs/common';
import type { Sentences } from '../../event-sourcing/index.js';

/** What a field asks, in every language of the pages; an error names its question. */
export interface Question extends Sentences {
  readonly hint?: Sentences;
}

/**
 * How a field is asked, and so how it is read from a form, where everything arrives as text; as JSON it is itself already.
 * `choice` and `choices` name a list of standard values; `id` and `ids` name things that the page has to offer.
 */
export type FieldKind =
  /** `of` where it is no text of its own kind, but a number to dial, an address, or what nobody may see. */
  | { readonly is: 'line'; readonly most: number; readonly of?: 'telephone' | 'mail' | 'secret' }
  | { readonly is: 'number'; readonly from: number; readonly to: number; readonly decimals?: number }
  | { readonly is: 'yes_no' }
  | { readonly is: 'when' | 'day' }
  | { readonly is: 'choice' | 'choices'; readonly of: string; readonly values: readonly string[] }
  | { readonly is: 'id' }
  /** At most so many. */
  | { readonly is: 'ids'; readonly most: number }
  /** `fromText` where a form asks for it by one choice. */
  | { readonly is: 'part'; readonly part: () => Type; readonly fromText?: (chosen: string) => object }
  /** Rows of which one is there only where its field `filled` is. */
  | { readonly is: 'rows'; readonly part: () => Type; readonly filled: string };

/** A field of a class as its decorator declared it. */
export interface DeclaredField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly question: Question;
}

const DECLARED = Symbol('declared fields');

/** Notes a field of a class. The order of the declarations is the order in which a form asks. */
export function declaredField(kind: FieldKind, question: Question): PropertyDecorator {
  return (prototype, name) => {
    const own = (Reflect.getOwnMetadata(DECLARED, prototype) ?? []) as readonly DeclaredField[];
    Reflect.defineMetadata(DECLARED, [...own, { name: String(name), kind, question }], prototype);
    found = new WeakMap();
  };
}

/** Of classes that were asked for, until something more is declared: every command asks for its own several times. */
let found = new WeakMap<object, readonly DeclaredField[]>();

/** The fields that a class and those above it declare; those above first. */
export function declaredFields(shape: Type | (abstract new (...args: never[]) => object)): readonly DeclaredField[] {
  const known = found.get(shape);
  if (known !== undefined) return known;
  const fields: DeclaredField[] = [];
  for (let at = shape.prototype as object | null; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    fields.unshift(...((Reflect.getOwnMetadata(DECLARED, at) ?? []) as readonly DeclaredField[]));
  }
  found.set(shape, fields);
  return fields;
}
