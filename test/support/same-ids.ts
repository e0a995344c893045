import { createHash } from 'node:crypto';

/** A namespace of derived ids that is not drawn, for a service whose ids are to be the same each time. */
export const always = '5a5a5a5a-0000-4000-8000-000000000000';

/** Keys that commands get for what they say: the same commands have the same keys, in whatever order they are sent. */
export function sameKeys(): (command: string) => string {
  const sent = new Map<string, number>();
  return (command) => {
    const times = (sent.get(command) ?? 0) + 1;
    sent.set(command, times);
    return createHash('sha256').update(`${times}\n${command}`).digest('hex').slice(0, 32);
  };
}
