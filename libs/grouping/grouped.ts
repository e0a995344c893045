export interface GroupLimits {
  /** How many may be done by one call of the work. */
  readonly most: number;
  /** How many calls of the work may be under way; what is asked for meanwhile waits for its turn, and then goes together. */
  readonly atOnce: number;
  /** Whether a failure would be the same for each of a group by itself, as where the database is away. */
  readonly concernsAll: (error: unknown) => boolean;
}

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Turns of the event loop to the beginning of a call, where the last one was for several: who else is on the way then comes along. A loop
 * that has nothing else to do passes them at once.
 */
const TURNS_IN_COMPANY = 3;

/**
 * Does work of one kind, which many ask for at the same time, for several of them at once: what is asked for in one turn
 * of the event loop, or while earlier work is under way, is done by one call, in the order in which it came. Nobody waits
 * for company who had none: after a call for one, the next begins in the turn in which it is asked for. Where a group fails, each of it is
 * tried again by itself, so that one bad request fails alone.
 *
 * @param work answers in the order in which it is asked; it must begin after it is called, and may be called twice for what failed
 */
export function grouped<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  { most, atOnce, concernsAll }: GroupLimits,
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let underWay = 0;
  let begins = false;
  let last = 0;

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
    while (waiting.length > 0 && underWay < atOnce) {
      const group = waiting.splice(0, most);
      last = group.length;
      underWay += 1;
      void together(group).then(() => {
        underWay -= 1;
        beginSoon();
      });
    }
  };

  // At the end of a turn, when all have asked whom the same read of the network has woken.
  const beginSoon = (): void => {
    if (begins || waiting.length === 0) return;
    begins = true;
    afterTurns(last > 1 ? TURNS_IN_COMPANY : 1, begin);
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      beginSoon();
    });
}

function afterTurns(turns: number, then: () => void): void {
  setImmediate(turns === 1 ? then : () => afterTurns(turns - 1, then));
}
