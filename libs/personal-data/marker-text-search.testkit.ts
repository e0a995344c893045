import { lower, markerForms } from './marker-forms.testkit.js';

/** A marker seen in a text, and the form it was in. */
export interface MarkerSighting {
  readonly marker: string;
  readonly form: string;
}

/**
 * Prepares a search for markers in anything that can be read as bytes: a log, a page, a file, a piece of a table.
 * PostgreSQL's `\x…` is looked into as well, since what is base64 in a `bytea` is printed as hex of base64.
 */
export function markerSearch(markers: readonly string[]): (content: Buffer | string) => readonly MarkerSighting[] {
  const wanted = markers.flatMap((marker) => markerForms(marker).map((form) => ({ marker, ...form })));
  return (content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const text = withBinaryDecoded(bytes.toString('latin1'));
    const lowered = lower(text);
    return wanted
      .filter(({ ignoringCase, needles }) => needles.some((needle) => (ignoringCase ? lowered : text).includes(needle)))
      .map(({ marker, form }) => ({ marker, form }));
  };
}

function withBinaryDecoded(text: string): string {
  const decoded = [...text.matchAll(/\\x((?:[0-9a-f]{2}){8,})/g)].map((match) => Buffer.from(match[1]!, 'hex').toString('latin1'));
  return decoded.length === 0 ? text : [text, ...decoded].join('\n');
}
