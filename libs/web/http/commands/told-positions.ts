import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { Position } from '../../../event-sourcing/index.js';

/** How positions are told to somebody, and understood from them. */
export interface ToldPositions {
  /** For `?after=`: digits. */
  tell(position: Position): string;
  /** The position that a parameter gives; null where it gives none that they could have been told. */
  understand(text: unknown): Position | null;
}

/** No store counts further. */
const LAST_POSITION = 2n ** 63n - 1n;

/** Everybody is told positions as they are. */
export const plainPositions: ToldPositions = {
  tell: (position) => position.toString(),
  understand: (text) => {
    if (typeof text !== 'string' || !/^\d{1,19}$/.test(text)) return null;
    const position = BigInt(text);
    return position > LAST_POSITION ? null : position;
  },
};

const CIPHER = 'aes-256-ecb';
/** Of 16 bytes, with noughts before. */
const DIGITS = 39;

/**
 * Tells positions so that two of them say neither which was first nor how much was recorded between: each is one block under a key of the
 * installation. A repeat is told the same, and they are waited for as plain ones are.
 *
 * @param secret of the installation: equal in each of its processes
 */
export function hiddenPositions(secret: string): ToldPositions {
  const key = createHash('sha256').update(secret).digest();
  return {
    tell: (position) => {
      const block = Buffer.alloc(16);
      block.writeBigInt64BE(position, 8);
      const hidden = createCipheriv(CIPHER, key, null).setAutoPadding(false).update(block);
      return BigInt(`0x${hidden.toString('hex')}`)
        .toString()
        .padStart(DIGITS, '0');
    },
    understand: (text) => {
      if (typeof text !== 'string' || text.length !== DIGITS || !/^\d+$/.test(text)) return null;
      const hidden = BigInt(text).toString(16).padStart(32, '0');
      if (hidden.length > 32) return null;
      const block = createDecipheriv(CIPHER, key, null).setAutoPadding(false).update(Buffer.from(hidden, 'hex'));
      const position = block.readBigInt64BE(8);
      return block.readBigInt64BE(0) === 0n && position >= 0n ? position : null;
    },
  };
}

/** Tells positions in the one way, and understands those that somebody was told in the other as well. */
export function alsoUnderstanding(told: ToldPositions, other: ToldPositions): ToldPositions {
  return { tell: (position) => told.tell(position), understand: (text) => told.understand(text) ?? other.understand(text) };
}
