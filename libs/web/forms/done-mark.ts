import { createHmac } from 'node:crypto';

/**
 * Stands beside what an address says was done, so that a page believes it: only this session could have made it, for this very
 * position. A link that somebody else wrote, with the position of something else, claims nothing.
 */
export function doneMark(csrf: string, done: string, position: string): string {
  return createHmac('sha256', csrf).update(`${position}/${done}`).digest('base64url').slice(0, 22);
}
