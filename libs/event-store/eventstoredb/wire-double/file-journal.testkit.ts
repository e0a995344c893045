import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Journal } from './event-log.testkit.js';
import type { Recorded } from './records.testkit.js';

/** One line for each write, so that a process killed in the middle of one leaves all of it or nothing. */
export function fileJournal(file: string): Journal {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1).map(parse) : [];
  const descriptor = openSync(file, 'a');
  return {
    kept,
    write: (records) => void writeSync(descriptor, `${JSON.stringify(records, (_, value: unknown) => plain(value))}\n`),
  };
}

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return `${value}`;
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
};

type Kept = Omit<Recorded, 'revision' | 'position' | 'data' | 'metadata'> &
  Readonly<Record<'revision' | 'position' | 'data' | 'metadata', string>>;

function parse(line: string): readonly Recorded[] {
  return (JSON.parse(line) as readonly Kept[]).map(({ revision, position, data, metadata, ...rest }) => ({
    ...rest,
    revision: BigInt(revision),
    position: BigInt(position),
    data: Buffer.from(data, 'base64'),
    metadata: Buffer.from(metadata, 'base64'),
  }));
}
