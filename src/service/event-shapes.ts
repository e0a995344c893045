import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { WellFormed } from '../../libs/event-sourcing/index.js';

let opened: WellFormed | undefined;

/**
 * Whether the data of an event have the shape that its type declares. What was written by hand, by a newer release or onto a broken
 * disk would otherwise be taken at its word, by a fold that trusts the types. The file is made from the types by `npm run events`, and
 * is read once in a process.
 */
export function eventShapes(): WellFormed {
  return (opened ??= openShapes());
}

function openShapes(): WellFormed {
  const schemas = JSON.parse(readFileSync(new URL('./event-schemas.json', import.meta.url), 'utf8')) as { readonly events: object };
  const ajv = new Ajv({ strict: false, validateSchema: false }).addSchema(schemas, 'shapes');
  // Each is compiled when its first event is read.
  return (type, data) => !Object.hasOwn(schemas.events, type) || ajv.getSchema(`shapes#/events/${type}`)!(data) === true;
}
