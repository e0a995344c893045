import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Minutes for which a drawn page can be answered with a passkey. */
const MINUTES = 10;

/**
 * What a passkey signs: random, with an end, and marked under a key of this installation, so that drawing a page stores nothing. That one
 * is answered once is for the table of those that were.
 *
 * @param mark as `MARK_OPEN` gives it
 * @param purpose what the answer is good for, such as `sign-in` or `add:<session>`
 */
export function newChallenge(mark: (text: string) => string, purpose: string, now: Date): string {
  const ends = now.getTime() + MINUTES * 60_000;
  const stem = `${ends}.${randomBytes(16).toString('base64url')}`;
  return `${stem}.${mark(`challenge ${purpose} ${stem}`)}`;
}

/** When a challenge ends that we made for this purpose; null where it is not ours, or over. */
export function endOfChallenge(mark: (text: string) => string, purpose: string, challenge: string, now: Date): Date | null {
  const [ends, random, seen] = challenge.split('.', 3);
  if (ends === undefined || random === undefined || seen === undefined || !/^\d{13}$/.test(ends) || Number(ends) <= now.getTime())
    return null;
  const made = Buffer.from(mark(`challenge ${purpose} ${ends}.${random}`));
  const given = Buffer.from(seen);
  return made.length === given.length && timingSafeEqual(made, given) ? new Date(Number(ends)) : null;
}
