/** The part of pg-copy-streams that is used here; the package brings no types. */
declare module 'pg-copy-streams' {
  import type { Readable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** Hand it to `client.query`; it reads as the lines of `COPY … TO STDOUT`. */
  export function to(text: string): Readable & Submittable;
}
