import { createHash } from 'node:crypto';

/**
 * UUID version 5 (RFC 9562, 5.5): the same name under the same namespace always gives the same id, which is how a
 * repeated command meets the stream and the events of its first try.
 *
 * @param namespace a UUID
 */
export function derivedId(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
