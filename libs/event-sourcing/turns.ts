/** Those who want the same thing go one after another, in the order in which they came. */
export class Turns {
  private readonly ends = new Map<string, Promise<void>>();

  /**
   * Runs when those before have finished, also where they failed.
   *
   * @param mostMs whoever has waited so long goes on all the same: one that hangs does not hold all others
   */
  async take<Result>(name: string, mostMs: number, run: () => Promise<Result>): Promise<Result> {
    const before = this.ends.get(name);
    const running = before === undefined ? run() : within(before, mostMs).then(run);
    const end = running.then(
      () => undefined,
      () => undefined,
    );
    this.ends.set(name, end);
    try {
      return await running;
    } finally {
      if (this.ends.get(name) === end) this.ends.delete(name);
    }
  }
}

async function within(promise: Promise<void>, mostMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([promise, new Promise<void>((resolve) => (timer = setTimeout(resolve, mostMs)))]);
  clearTimeout(timer);
}
