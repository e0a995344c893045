/** An event as a client proposes it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event of the log. Commit and prepare position are the same number: the byte at which the record begins. */
export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** Milliseconds since the epoch. */
  readonly created: number;
}

export type Expectation = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** The revision of a stream that does not exist. */
export const NONE = -1n;
/** The revision of the last event of a stream that is gone for ever. */
export const TOMBSTONE = 2n ** 63n - 1n;

export const metastreamOf = (stream: string): string => `$$${stream}`;
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const originalOf = (metastream: string): string => metastream.slice(2);
