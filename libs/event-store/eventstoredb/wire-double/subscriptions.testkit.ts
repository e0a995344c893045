import type { Refusal } from './refusals.testkit.js';

type End = (refusal?: Refusal) => void;

/** The subscriptions that are open, so that a test can count and end them. */
export class Subscriptions {
  private readonly open = new Set<End>();

  get size(): number {
    return this.open.size;
  }

  add(end: End): () => void {
    this.open.add(end);
    return () => this.open.delete(end);
  }

  /** Without a refusal they end as if there were no more to come. */
  end(refusal?: Refusal): void {
    for (const end of [...this.open]) end(refusal);
  }
}
