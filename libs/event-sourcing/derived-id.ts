import { hash } from 'node:crypto';

/**
 * UUID version 5 (RFC 9562, 5.5): the same name under the same namespace always gives the same id, which is how a
 * repeated command meets the stream and the events of its first try.
 *
 * @param namespace a UUID
 */
export function derivedId(namespace: string, name: string): string {
  const digits = hash('sha1', Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name)]), 'hex');
  const variant = ((Number.parseInt(digits[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
