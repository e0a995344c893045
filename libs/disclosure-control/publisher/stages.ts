/**
 * How boldly the value-blind model counts on cells it cannot see: `phi`, as a share of k-1, how far other small cells
 * are trusted to move; `sigma`, the share of a public estimate that a larger cell is trusted to have.
 */
export interface Stage {
  readonly phi: number;
  readonly sigma: number;
}

/**
 * From bold to cautious, each stage hiding at least what the one before it hid (specification 2.6 C2, without its two
 * boldest stages). With half of k-1 two small cells would count as a hiding place for a third one; whether their total
 * can be shown then depends on its value, which splits the 90 worlds of pub-7 into 70 and 20, and a year whose four
 * quarters of a class are small loses its annual release to gate G2.
 */
export const YEAR_STAGES: readonly Stage[] = [
  { phi: 1 / 4, sigma: 1 },
  { phi: 1 / 4, sigma: 0.8 },
  { phi: 1 / 4, sigma: 0.6 },
  { phi: 0, sigma: 0.8 },
  { phi: 0, sigma: 0.5 },
  { phi: 0, sigma: 0.2 },
];

/** No trust in other small cells at all: for single tables, where nothing is known of how often that pays. */
export const CAUTIOUS_STAGES: readonly Stage[] = [
  { phi: 0, sigma: 1 },
  { phi: 0, sigma: 0.8 },
  { phi: 0, sigma: 0.6 },
  { phi: 0, sigma: 0.5 },
  { phi: 0, sigma: 0.2 },
];
