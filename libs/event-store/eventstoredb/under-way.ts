import { StoreUnavailable } from '../../event-sourcing/index.js';

/**
 * How many commands and pages wait for the server. While it is in order there is no end to them but its own; while it is away
 * whoever comes too late is told so at once, since all that have waited would have to be worked off when it is back, and nothing
 * else would be answered meanwhile.
 */
export class UnderWay {
  private count = 0;

  constructor(
    private readonly most: number,
    private readonly isAway: () => boolean,
  ) {}

  /** @throws StoreUnavailable where too many wait already · what the work throws */
  async take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.count >= this.most && this.isAway()) {
      throw new StoreUnavailable('the event store is away, and many wait for it already: try again shortly', RETRY_AFTER_SECONDS);
    }
    this.count++;
    try {
      return await work();
    } finally {
      this.count--;
    }
  }
}

/** As long as an election takes. */
const RETRY_AFTER_SECONDS = 5;
