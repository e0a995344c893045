import { randomFillSync } from 'node:crypto';

/** Asking for few bytes costs the operating system's generator as much as asking for many. */
const pool = Buffer.alloc(4096);
let used = pool.length;

/**
 * Bytes of the cryptographic generator that nobody has had, and that are kept nowhere but in the answer: keys and IVs.
 *
 * @param count at most 4,096
 */
export function freshBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = pool.subarray(used, used + count);
  const fresh = Buffer.from(taken);
  taken.fill(0);
  used += count;
  return fresh;
}
