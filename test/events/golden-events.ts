import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An event as some release has written it: what is in the store for ever. */
export interface GoldenEvent {
  readonly file: string;
  readonly text: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const GOLDEN_EVENTS = 'test/golden-events';

/** One event for every type and version ever written, in the order of their file names. */
export async function goldenEvents(): Promise<readonly GoldenEvent[]> {
  const files = (await readdir(GOLDEN_EVENTS)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(GOLDEN_EVENTS, file), 'utf8');
      return { file, text, ...(JSON.parse(text) as Omit<GoldenEvent, 'file' | 'text'>) };
    }),
  );
}
