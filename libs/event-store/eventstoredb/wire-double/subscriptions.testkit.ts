import type { Refusal } from './refusals.testkit.js';

/** The server's end of one subscription. */
export interface OpenSubscription {
  end(refusal?: Refusal): void;
  /** Sends nothing any more, and stays open. */
  mute(): void;
}

/** The subscriptions that are open, so that a test can count, silence and end them. */
export class Subscriptions {
  private readonly open = new Set<OpenSubscription>();

  get size(): number {
    return this.open.size;
  }

  add(subscription: OpenSubscription): () => void {
    this.open.add(subscription);
    return () => this.open.delete(subscription);
  }

  /** Without a refusal they end as if there were no more to come. */
  end(refusal?: Refusal): void {
    for (const each of [...this.open]) each.end(refusal);
  }

  mute(): void {
    for (const each of this.open) each.mute();
  }
}
