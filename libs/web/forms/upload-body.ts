import { isUtf8 } from 'node:buffer';
import { ProblemError } from '../http/index.js';
import { notUtf8, tooMuch } from '../http/problems/http-problems.js';

/** The largest body of a form with a file: a file of one megabyte, and what else the form holds. */
export const UPLOAD_LIMIT = 1024 * 1024 + 8 * 1024;

/** What every browser sends a form with a file as. */
export const UPLOAD_TYPE = 'multipart/form-data';

/** More than a form with a file has. */
const MOST_PARTS = 20;

/**
 * The body of a form with a file: each name with the text that came under it, of a file with what it holds. Nothing is kept on disk, and
 * the name of a file is not looked at.
 *
 * @throws ProblemError 400 for what is no such body, or no text in UTF-8 · 413 for more parts than any form has
 */
export async function uploadBody(type: string, body: Buffer): Promise<Readonly<Record<string, string>>> {
  // Without a prototype any name is simply a name.
  const fields = Object.create(null) as Record<string, string>;
  const parts = [...(await readParts(type, body))];
  if (parts.length > MOST_PARTS) throw new ProblemError(tooMuch);
  for (const [name, part] of parts) {
    if (typeof part === 'string') fields[name] = part;
    else {
      const bytes = Buffer.from(await part.arrayBuffer());
      if (!isUtf8(bytes)) throw new ProblemError(notUtf8);
      fields[name] = bytes.toString('utf8').replace(/^\uFEFF/, '');
    }
  }
  return fields;
}

/** By the reader that comes with Node: the body is whole in memory, and no larger than the limit. */
async function readParts(type: string, body: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new ProblemError({
      status: 400,
      code: 'form_incomplete',
      detail: 'This form did not arrive as a page here draws it. Nothing was changed.',
      next: 'Open the page again and send its form.',
    });
  }
}
