import { NOT_TEXT } from '../http/validation/plain-input.js';
import type { SentFields } from './form-fields.js';

/** What no database keeps, and the mark that stands where bytes were no UTF-8: nobody types it. */
const NO_TEXT = new RegExp(`${NOT_TEXT.source}|\\ufffd`, 'gu');

/** The names of the fields that hold anything but text. */
export function fieldsWithoutText(fields: SentFields): readonly string[] {
  return Object.entries(fields)
    .filter(([, value]) => [value].flat().some((each) => withoutNoText(each) !== each))
    .map(([name]) => name.replace('[]', ''));
}

/** The same with text only, to be drawn again. */
export function asText(fields: SentFields): SentFields {
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutNoText(value) : value.map(withoutNoText),
  ]);
  return Object.fromEntries(texts) as SentFields;
}

export function withoutNoText(text: string): string {
  return text.replaceAll(NO_TEXT, '');
}
