import { catalog, type FormError } from '../views/index.js';
import type { FormRequest } from './page-request.js';

/** Why the file of a form was not read. */
export type UnreadFile = 'too_large' | 'no_text';

/** Under which the body of a form says so: no field that anybody sends is called this. */
export const UNREAD_FILE = Symbol('why the file was not read');

/** Why, where a body says so. */
export function unreadFileIn(body: unknown): UnreadFile | null {
  return (body as { readonly [UNREAD_FILE]?: UnreadFile } | null | undefined)?.[UNREAD_FILE] ?? null;
}

/**
 * What to say beside the question for a file that was not read, and the status of the answer.
 *
 * @returns null where it was read, or none was chosen
 */
export function unreadFile(
  { unread, language }: Pick<FormRequest, 'unread' | 'language'>,
  field: string,
): { readonly status: 413 | 422; readonly error: FormError } | null {
  if (unread === null) return null;
  return { status: unread === 'too_large' ? 413 : 422, error: { field, message: unreadWords(language)[unread] } };
}

const unreadWords = catalog({
  en: {
    too_large: 'The file is larger than 1 MB. Nothing of it was read. Divide it, or leave out columns that are not needed.',
    no_text: 'The file is no text in UTF-8. Nothing of it was read. Save it again as “CSV UTF-8” and choose it once more.',
  },
  es: {
    too_large: 'El archivo tiene más de 1 MB. No se leyó nada. Divídalo, o quite columnas que no hagan falta.',
    no_text: 'El archivo no es texto en UTF-8. No se leyó nada. Guárdelo otra vez como «CSV UTF-8» y elíjalo de nuevo.',
  },
});
