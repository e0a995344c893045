import { createHmac } from 'node:crypto';

/**
 * Stands beside what an address says was done, so that a page believes it: only this session could have made it, for this very
 * position, or of what has none. A link that somebody else wrote, with the position of something else or without any, claims nothing.
 */
export function doneMark(csrf: string, done: string, position = ''): string {
  return createHmac('sha256', csrf).update(`${position}/${done}`).digest('base64url').slice(0, 22);
}

/**
 * Tells which form did it, where the address leads back to its place on the page: there may be several of one command, and their names hold
 * ids, which a query need not say.
 */
export function formMark(csrf: string, form: string, position: string): string {
  return createHmac('sha256', csrf).update(`${position} by ${form}`).digest('base64url').slice(0, 11);
}
