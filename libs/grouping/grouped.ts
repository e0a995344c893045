export interface GroupLimits {
  /** How many may be done by one call of the work. */
  readonly most: number;
  /** How many calls of the work may be under way; what is asked for meanwhile waits for its turn, and then goes together. */
  readonly atOnce: number;
  /**
   * Milliseconds for which what comes while a call is under way is left to gather, before another call begins beside it; it begins at
   * once where a group is full, and where none is under way. Not at all where it is left out.
   */
  readonly gatherMs?: number;
  /** Whether a failure would be the same for each of a group by itself, as where the database is away. */
  readonly concernsAll: (error: unknown) => boolean;
}

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does work of one kind, which many ask for at the same time, for several of them at once: what is asked for in one turn
 * of the event loop, or while earlier work is under way, is done by one call, in the order in which it came. Nobody waits
 * for company: where nothing is under way, the work begins in the same turn. Where a group fails, each of it is tried
 * again by itself, so that one bad request fails alone.
 *
 * @param work answers in the order in which it is asked; it must begin after it is called, and may be called twice for what failed
 */
export function grouped<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  { most, atOnce, gatherMs = 0, concernsAll }: GroupLimits,
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let underWay = 0;
  let begins = false;
  let lastBegan = 0;
  let later: NodeJS.Timeout | undefined;

  const together = async (group: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    try {
      const answers = await work(group.map(({ asked }) => asked));
      for (const [index, { resolve }] of group.entries()) resolve(answers[index]!);
    } catch (error) {
      if (group.length > 1 && !concernsAll(error)) for (const one of group) await together([one]);
      else for (const { reject } of group) reject(error);
    }
  };

  const begin = (): void => {
    begins = false;
    clearTimeout(later);
    later = undefined;
    while (waiting.length > 0 && underWay < atOnce) {
      const early = underWay > 0 && waiting.length < most ? lastBegan + gatherMs - performance.now() : 0;
      if (early > 0) return void (later = setTimeout(beginSoon, early));
      lastBegan = performance.now();
      underWay += 1;
      void together(waiting.splice(0, most)).then(() => {
        underWay -= 1;
        beginSoon();
      });
    }
  };

  // At the end of this turn, when all have asked whom the same read of the network has woken.
  const beginSoon = (): void => {
    if (begins || waiting.length === 0) return;
    begins = true;
    setImmediate(begin);
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      beginSoon();
    });
}
