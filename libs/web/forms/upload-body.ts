import { isUtf8 } from 'node:buffer';
import { ProblemError } from '../http/index.js';
import { httpProblem, tooMuch } from '../http/problems/http-problems.js';
import { NOT_TEXT } from '../http/validation/plain-input.js';
import { UNREAD_FILE, type UnreadFile } from './unread-file.js';

/** The largest body of a form with a file: a file of one megabyte, and what else the form holds. */
const UPLOAD_LIMIT = 1024 * 1024 + 8 * 1024;

/** What every browser sends a form with a file as. */
export const UPLOAD_TYPE = 'multipart/form-data';

/** More than a form with a file has. */
const MOST_PARTS = 20;

/** What stands before the file in a body that is too large, and after it, is kept: the rest of the form is in there. */
const END = 16 * 1024;

/** Of what is too large, so much is waited for: a browser that is answered while it still sends shows no answer. */
const MOST_READ = 64 * UPLOAD_LIMIT;

/** What a form with a file says, by name; a file that cannot be read is empty, and `UNREAD_FILE` says why. */
export type UploadFields = Readonly<Record<string, string>> & { readonly [UNREAD_FILE]?: UnreadFile };

/**
 * The body of a form with a file: each name with the text that came under it, of a file with what it holds. Nothing is kept on disk, no
 * more than the limit in memory, and the name of a file is not looked at.
 *
 * @throws ProblemError 400 for what is no such body · 413 for more parts than any form has, or what no file comes near
 */
export async function uploadBody(type: string, payload: AsyncIterable<Buffer>): Promise<UploadFields> {
  const { body, isTooLarge } = await received(payload);
  // Without a prototype any name is simply a name.
  const fields = Object.create(null) as Record<string, string> & { [UNREAD_FILE]?: UnreadFile };
  const parts = [...(await readParts(type, body))];
  if (parts.length > MOST_PARTS) throw new ProblemError(tooMuch);
  for (const [name, part] of parts) {
    if (typeof part === 'string') {
      fields[name] = part;
      continue;
    }
    const bytes = Buffer.from(await part.arrayBuffer());
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const unread = isTooLarge ? 'too_large' : isUtf8(bytes) && !NOT_TEXT.test(text) ? null : 'no_text';
    if (unread !== null) fields[UNREAD_FILE] = unread;
    fields[name] = unread === null ? text : '';
  }
  return fields;
}

/** All of it, or both its ends where it is too large: in between is a file that is not read. */
async function received(payload: AsyncIterable<Buffer>): Promise<{ readonly body: Buffer; readonly isTooLarge: boolean }> {
  const parts: Buffer[] = [];
  let read = 0;
  let tail: Buffer | null = null;
  try {
    for await (const part of payload) {
      read += part.length;
      if (read > MOST_READ) throw new ProblemError(httpProblem(413));
      if (tail !== null) tail = Buffer.concat([tail, part]).subarray(-END);
      else {
        parts.push(part);
        if (read <= UPLOAD_LIMIT) continue;
        const all = Buffer.concat(parts);
        parts.splice(0, parts.length, all.subarray(0, END));
        tail = all.subarray(-END);
      }
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(httpProblem(400));
  }
  return { body: Buffer.concat(tail === null ? parts : [...parts, tail]), isTooLarge: tail !== null };
}

/** By the reader that comes with Node. */
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
