import type { RandomSource } from '../generator/random-source.js';
import { floorOf, type QuarterWorld, type SmallYears } from './small-years.js';

/** Years of different shapes, in turn, drawn at random: their four quarters. */
export function drawnYear(years: SmallYears, turn: number, random: RandomSource): readonly QuarterWorld[] {
  const { k } = years.plan;
  const floor = floorOf(k, years.agencies);
  const below = (limit: number) => Math.floor(random.uniform() * limit);
  const enough = () => floor + below((years.agencies ? 1 : 2) * floor);
  const thin = below(4);
  const other = (thin + 1 + below(3)) % 4;
  const classAt = (quarter: number) => (quarter === thin || quarter === other ? below(years.classes) : -1);
  const shapes: readonly ((quarter: number, at: number, odd: number) => number)[] = [
    // A small class in each of two quarters.
    (_, at, odd) => (at === odd ? below(k) : enough()),
    // A quarter with hardly anything.
    (quarter) => (quarter === thin ? below(k) : enough()),
    // One large class beside tiny ones, in one quarter.
    (quarter, at) => (at === 0 ? 3 * floor + below(k) : quarter === thin ? below(k + 2) : enough()),
    // A class that is tiny throughout.
    (_, at) => (at === years.classes - 1 ? below(k) : enough()),
    // Anything.
    () => (random.uniform() < 0.25 ? below(k) : enough()),
  ];
  // All, nearly all, half, one, or none.
  const partOf = (count: number) => {
    const kind = below(7);
    if (kind > 4 || count === 0) return 0;
    return kind < 2 ? count : kind === 2 ? Math.max(0, count - 1 - below(k)) : kind === 3 ? count >> 1 : 1;
  };
  return [0, 1, 2, 3].map((quarter) => {
    const odd = classAt(quarter);
    const line = Array.from({ length: years.classes }, (_, at) => shapes[turn % shapes.length]!(quarter, at, odd));
    const own = line.map((count) => {
      if (!years.agencies || quarter !== thin) return 0;
      return years.readByAgency ? partOf(count) : count >= k && random.uniform() < 0.4 ? count : 0;
    });
    return { line, own };
  });
}
