/** A prime small enough for products of two remainders to stay exact. */
const PRIME = 1_000_003;

/** The rank of a matrix of whole numbers modulo a prime: never above its true rank. */
export function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => Float64Array.from(row, remainder));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const lead = rows[rank]!;
    const inverse = power(lead[column]!, PRIME - 2);
    for (const row of rows.slice(rank + 1)) {
      const factor = remainder(row[column]! * inverse);
      if (factor === 0) continue;
      // What is left of the column is nothing in both.
      for (let at = column; at < lead.length; at++) if (lead[at] !== 0) row[at] = remainder(row[at]! - factor * lead[at]!);
    }
    rank++;
  }
  return rank;
}

function remainder(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(remainder(base * base), Math.floor(exponent / 2));
  return exponent % 2 === 1 ? remainder(half * base) : half;
}
