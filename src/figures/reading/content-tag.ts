import { createHash } from 'node:crypto';

/** The ETag of an answer, from its content and nothing else. */
export function contentTag(content: string): string {
  return `"${createHash('sha256').update(content).digest('hex')}"`;
}
