import { decrypt, encrypt } from './aes-gcm.js';
import type { SealedPlace } from './sealed-place.js';
import { envelopeHeader, toSealedText, type Envelope, type SealedText } from './sealed-text.js';

/** Seals a text under a data key, bound to its place and to what the envelope says of itself. */
export function sealBox(
  dataKey: Uint8Array,
  ids: { readonly keyId: string; readonly wrapperKeyId: string },
  place: SealedPlace,
  plaintext: string,
): SealedText {
  const header = envelopeHeader(ids.wrapperKeyId, ids.keyId);
  return toSealedText(header, encrypt(dataKey, Buffer.from(plaintext, 'utf8'), binding(header, place)));
}

/** Undoes `sealBox`; null where key, place or envelope is not the one it was sealed with. */
export function openBox(dataKey: Uint8Array, envelope: Envelope, place: SealedPlace): string | null {
  return decrypt(dataKey, envelope.box, binding(envelope.header, place))?.toString('utf8') ?? null;
}

/** JSON keeps the parts apart, so that no other place can be spelled with the same letters. */
function binding(header: string, place: SealedPlace): string {
  return JSON.stringify([header, place.subject, place.keptFor, place.field]);
}
