import { createHash } from 'node:crypto';
import { randomSource, type RandomSource } from '../../../libs/disclosure-control/generator/random-source.js';

/** Weights by what they are of. */
export type Shares<Value extends string> = Readonly<Partial<Record<Value, number>>>;

/** What falls out one way or the other in one story: the same for the same seed and name, whatever happens in others. */
export class Chance {
  private readonly random: RandomSource;

  constructor(seed: number, name: string) {
    this.random = randomSource(createHash('sha256').update(`${seed}/${name}`).digest().readUInt32BE());
  }

  /** True in this share of cases. */
  happens(share: number): boolean {
    return this.random.uniform() < share;
  }

  /** A number of that range, its end excluded. */
  between(from: number, to: number): number {
    return from + this.random.uniform() * (to - from);
  }

  /** A whole number of that range, both ends included. */
  whole(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1));
  }

  /** How many come on a day, where so many are expected. */
  arrivals(mean: number): number {
    return this.random.overdispersed(mean);
  }

  oneOf<Value>(values: readonly Value[]): Value {
    return values[this.whole(0, values.length - 1)]!;
  }

  /** The first one more often than the second, and so on. */
  zipfOf<Value>(values: readonly Value[]): Value {
    return values[this.random.weighted(values.map((_, rank) => 1 / (rank + 1)))]!;
  }

  byShare<Value extends string>(shares: Shares<Value>): Value {
    const all = Object.entries(shares) as [Value, number][];
    return all[this.random.weighted(all.map(([, share]) => share))]![0];
  }

  /** Log-normal, as numbers of people and of hours are. */
  amount(median: number, most: number, spread = 0.6): number {
    return Math.min(most, Math.max(1, Math.round(median * Math.exp(spread * this.random.normal()))));
  }
}
