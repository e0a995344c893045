/** Runs of the one and the other in turn, so that whatever else the machine does falls on both. @returns the median milliseconds of each */
export async function compared(
  few: () => Promise<unknown>,
  many: () => Promise<unknown>,
  { warmUp, runs }: { readonly warmUp: number; readonly runs: number },
): Promise<readonly [number, number]> {
  const taken: [number[], number[]] = [[], []];
  for (let turn = -warmUp; turn < runs; turn++) {
    for (const [size, ask] of [few, many].entries()) {
      const began = performance.now();
      await ask();
      if (turn >= 0) taken[size]!.push(performance.now() - began);
    }
  }
  return [median(taken[0]), median(taken[1])];
}

export function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!;
}

/** A row of what is printed. @param digits after the point */
export function comparedLine(name: string, [few, many]: readonly [number, number], digits: number): string {
  const times = [few, many].map((time) => time.toFixed(digits).padStart(8)).join(' ');
  return `${name.padEnd(30)} ${times}   × ${(many / few).toFixed(2)}`;
}
