import { isUtf8 } from 'node:buffer';
import { ProblemError } from '../http/index.js';
import { notUtf8, tooMuch } from '../http/problems/http-problems.js';

/** More than the largest form draws, by far: nobody has typed what is beyond it. */
const MOST_FIELDS = 400;

/**
 * The body of a form as it arrived: each name with the text, or the texts, that came under it. Nothing that it says is judged here, so that
 * whatever a person typed comes back to them.
 *
 * @throws ProblemError 400 for bytes that are no UTF-8, which no browser sends from a page of ours and which would be read as something
 *   else · 413 for more fields than any form has
 */
export function formBody(body: Buffer): Readonly<Record<string, string | readonly string[]>> {
  const sent = body.toString('latin1');
  if (sent.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) throw new ProblemError(tooMuch);
  if (!isUtf8(bytesOf(sent))) throw new ProblemError(notUtf8);
  // Without a prototype any name is simply a name.
  const fields = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else if (typeof before === 'string') fields[name] = [before, value];
    else before.push(value);
  }
  return fields;
}

/** What the escapes of a URL stand for. */
function bytesOf(sent: string): Buffer {
  return Buffer.from(
    sent.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
