import { createCipheriv, createDecipheriv } from 'node:crypto';
import { freshBytes } from './fresh-bytes.js';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Name of the cipher as it stands in envelopes and key rows (RFC 7518, 5.1). */
export const AES_256_GCM = 'A256GCM';

/** Bytes of a key for it. */
export const KEY_BYTES = 32;

/** Encrypts under a random 96-bit IV. The answer is IV, ciphertext and tag in one piece. */
export function encrypt(key: Uint8Array, plaintext: Uint8Array, authenticated: string): Buffer {
  const iv = freshBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(authenticated, 'utf8'));
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Undoes `encrypt`; null where the key, the box or what it is bound to is not the one it was made with. */
export function decrypt(key: Uint8Array, box: Uint8Array, authenticated: string): Buffer | null {
  if (box.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(authenticated, 'utf8'));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(box.subarray(IV_BYTES, box.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
