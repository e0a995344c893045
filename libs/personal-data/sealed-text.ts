import { AES_256_GCM } from './aes-gcm.js';

declare const sealedBrand: unique symbol;

/**
 * Personal data in a sealed box: a plain string, safe in events, read models and forms, that only the vault can open.
 * It holds `sealed1.<algorithm>.<wrapper key id>.<data key id>.<box in base64url>`. The wrapper key id is that of the
 * day of sealing; the key row says which master key wraps the data key now.
 */
export type SealedText = string & { readonly [sealedBrand]: true };

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ENVELOPE = new RegExp(`^(sealed1\\.(${AES_256_GCM})\\.([0-9a-zA-Z_:-]+)\\.(${UUID}))\\.([A-Za-z0-9_-]{38,})$`);

/** Whether a value has the form of a sealed box. Says nothing of whether it can still be opened. */
export function isSealed(value: unknown): value is SealedText {
  return typeof value === 'string' && ENVELOPE.test(value);
}

/** What a sealed box says about itself. `header` is everything before the ciphertext, and is authenticated with it. */
export interface Envelope {
  readonly header: string;
  readonly keyId: string;
  readonly box: Buffer;
}

/** The text before the ciphertext of a box made now. */
export function envelopeHeader(wrapperKeyId: string, keyId: string): string {
  return `sealed1.${AES_256_GCM}.${wrapperKeyId}.${keyId}`;
}

/** Puts header and ciphertext together. */
export function toSealedText(header: string, box: Buffer): SealedText {
  return `${header}.${box.toString('base64url')}` as SealedText;
}

/** Takes a sealed box apart; null where the text is none, or is of an algorithm this release does not know. */
export function parseEnvelope(sealed: string): Envelope | null {
  const parts = ENVELOPE.exec(sealed);
  if (!parts) return null;
  return { header: parts[1]!, keyId: parts[4]!, box: Buffer.from(parts[5]!, 'base64url') };
}
