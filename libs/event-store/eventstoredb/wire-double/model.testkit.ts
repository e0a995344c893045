/** Relative to the current revision, or one of the three words. */
export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

interface ModelStream {
  readonly ids: string[];
  /** Revisions below are hidden; all of them after a deletion. */
  hidden: number;
  described: boolean;
  buried: boolean;
}

export type Answer = `ok ${number}` | `conflict ${number}` | 'deleted';

/**
 * What a server is expected to answer, in as few words as possible, and written apart from the double: lists of ids, and
 * what a reader does not see of them.
 */
export class Model {
  private readonly streams = new Map<string, ModelStream>();
  private recent = new Map<string, { readonly stream: string; readonly revision: number }>();
  /** Everything that was appended, in order. */
  readonly all: string[] = [];

  private of(name: string): ModelStream {
    const stream = this.streams.get(name) ?? { ids: [], hidden: 0, described: false, buried: false };
    this.streams.set(name, stream);
    return stream;
  }

  revisionOf(name: string): number {
    return this.of(name).ids.length - 1;
  }

  idsOf(name: string): readonly string[] {
    return this.of(name).ids;
  }

  /** A revision below −1 is no expectation, so the lowest asked for is −1: no stream. */
  static revision(expected: Expected, current: number): Exclude<Expected, 'no_stream'> {
    if (typeof expected === 'number') return Math.max(-1, current + expected);
    return expected === 'no_stream' ? -1 : expected;
  }

  append(name: string, expected: Expected, ids: readonly string[]): Answer {
    const stream = this.of(name);
    const current = this.revisionOf(name);
    const deleted = stream.hidden === Infinity;
    const at = Model.revision(expected, current);
    if (stream.buried) return 'deleted';
    if (at === 'stream_exists' && deleted) return 'deleted';
    if (at === 'stream_exists' && current < 0 && !stream.described) return `conflict ${current}`;
    if (typeof at === 'string') {
      const known = ids.map((id) => this.recent.get(id)).map((entry) => (entry?.stream === name ? entry.revision : undefined));
      if (known.every((revision) => revision !== undefined)) return `ok ${known.at(-1)!}`;
      if (known[0] !== undefined) return `conflict ${current}`;
    } else if (at !== current) {
      const same = ids.filter((id, index) => stream.ids[at + 1 + index] === id).length;
      if (at < current && same === ids.length) return `ok ${at + ids.length}`;
      const reopens = at === -1 && deleted && stream.ids[0] !== ids[0];
      if (!reopens) return `conflict ${current}`;
    }
    if (deleted) stream.hidden = stream.ids.length;
    for (const id of ids) {
      this.recent.set(id, { stream: name, revision: stream.ids.length });
      this.all.push(`${name} ${stream.ids.length} ${id}`);
      stream.ids.push(id);
    }
    return `ok ${stream.ids.length - 1}`;
  }

  remove(name: string, expected: Expected, forEver: boolean): Answer {
    const stream = this.of(name);
    const current = this.revisionOf(name);
    const at = Model.revision(expected, current);
    if (stream.buried || (at === 'stream_exists' && stream.hidden === Infinity)) return 'deleted';
    const never = current < 0 && !stream.described;
    const wrong = typeof at === 'number' && at !== current && !(at === -1 && stream.hidden === Infinity);
    if (wrong || (never && (at === 'stream_exists' || !forEver))) return `conflict ${current}`;
    if (forEver) {
      stream.buried = true;
    } else {
      stream.hidden = Infinity;
      stream.described = true;
    }
    return 'ok 0';
  }

  /** Metadata of a deleted stream brings it back, empty. */
  truncate(name: string, before: number): 'ok' | 'deleted' {
    const stream = this.of(name);
    if (stream.buried) return 'deleted';
    stream.hidden = stream.hidden === Infinity ? stream.ids.length : before;
    stream.described = true;
    return 'ok';
  }

  read(name: string, backwards: boolean, from: number | 'end', count: number): readonly string[] | 'none' | 'deleted' {
    const stream = this.of(name);
    if (stream.buried) return 'deleted';
    if (stream.ids.length === 0 || stream.hidden === Infinity) return 'none';
    const seen = stream.ids.map((id, revision) => `${revision} ${id}`).slice(stream.hidden);
    const bound = from === 'end' ? stream.ids.length : from;
    const revision = (entry: string) => Number(entry.split(' ')[0]);
    const found = backwards ? seen.filter((entry) => revision(entry) <= bound).reverse() : seen.filter((entry) => revision(entry) >= bound);
    return found.slice(0, count);
  }

  restart(): void {
    this.recent = new Map();
  }
}
