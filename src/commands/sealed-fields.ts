import type { Type } from '@nestjs/common';
import { declaredFields } from '../../libs/web/fields/index.js';

/** Where the text of a field is kept sealed: the box opens nowhere else. */
export type PlaceOf = (
  streamId: string,
  state: never,
  commandId: string,
) => { readonly subject: string; readonly keptFor: string; readonly field: string };

const SEALED = Symbol('sealed field');

/** A field that is personal: behind the edge nobody has it in the clear. @param place permanent, for this stream as it stands */
export function Sealed(place: PlaceOf): PropertyDecorator {
  return (prototype, name) => {
    Reflect.defineMetadata(SEALED, place, prototype, name);
  };
}

/** Whether anything of what was sent has to be sealed. */
export function hasSealedFields(shape: Type, sent: object): boolean {
  return declaredFields(shape).some(({ name, kind }) => {
    const value = (sent as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || value === null) return false;
    return placeOf(shape, name) !== undefined || (kind.is === 'part' && hasSealedFields(kind.part(), value));
  });
}

/** The same with what is personal sealed, and left out where `seal` gives nothing. @param seal is told the path of the field too */
export async function sealedFields<Sent extends object>(
  shape: Type,
  sent: Sent,
  seal: (place: PlaceOf, plain: string, path: string) => Promise<string | undefined>,
  above = '',
): Promise<Sent> {
  const sealed: Record<string, unknown> = {};
  for (const { name, kind } of declaredFields(shape)) {
    const value = (sent as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || value === null) continue;
    const place = placeOf(shape, name);
    if (place !== undefined) sealed[name] = await seal(place, value as string, above + name);
    else if (kind.is === 'part') sealed[name] = await sealedFields(kind.part(), value, seal, `${above}${name}.`);
  }
  return Object.assign(Object.create(Object.getPrototypeOf(sent) as object) as Sent, sent, sealed);
}

function placeOf(shape: Type, name: string): PlaceOf | undefined {
  return Reflect.getMetadata(SEALED, shape.prototype as object, name) as PlaceOf | undefined;
}
