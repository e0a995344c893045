/** How long somebody waits, in milliseconds. */
export interface TurnLimits {
  /** For one turn before theirs: one that hangs does not hold the others for longer. */
  readonly turnMs: number;
  /** For all of them: then they go on all the same. */
  readonly waitMs: number;
}

/** Those who want the same thing go one after another, in the order in which they came. */
export class Turns {
  private readonly ends = new Map<string, Promise<void>>();

  constructor(private readonly limits: TurnLimits) {}

  /** Runs when those before have finished, also where they failed. */
  async take<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
    const { turnMs, waitMs } = this.limits;
    let running!: Promise<Result>;
    const begin = (): Promise<void> => within((running = run()), turnMs);
    const before = this.ends.get(name);
    const end = before === undefined ? begin() : within(before, waitMs).then(begin);
    this.ends.set(name, end);
    await end;
    try {
      return await running;
    } finally {
      if (this.ends.get(name) === end) this.ends.delete(name);
    }
  }
}

/** Fulfilled when the promise is settled, or after so long. */
async function within(promise: Promise<unknown>, mostMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const settled = promise.then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([settled, new Promise<void>((resolve) => (timer = setTimeout(resolve, mostMs)))]);
  clearTimeout(timer);
}
