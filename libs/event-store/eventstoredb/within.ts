/** There was no answer in time. Whether what was asked was done is not known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

/** The answer, or after some milliseconds an error; the library itself may wait for ever. @throws NoAnswer */
export async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The reading ended because the adapter gave up its client: what was read may be the half of it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** No server could be found to ask, so nothing was sent. Says what the last one asked was wrong about. */
export class NoServer extends Error {
  override readonly name = 'NoServer';
  constructor(lastFault: unknown) {
    super(lastFault instanceof Error && lastFault.message !== '' ? lastFault.message : 'no server of EventStoreDB answers', {
      cause: lastFault,
    });
  }
}
