/**
 * How boldly the value-blind model counts on cells it cannot see: `phi`, as a share of k-1, how far other small cells
 * are trusted to move; `sigma`, the share of a public estimate that a larger cell is trusted to have.
 */
export interface Stage {
  readonly phi: number;
  readonly sigma: number;
}

/**
 * From bold to cautious, each stage hiding at least what the one before it hid (specification 2.6 C2). The boldest
 * share is a third: with a half, two small cells would count as a hiding place for a third one, and then whether their
 * total can be shown depends on its value, which splits the 90 worlds of pub-7 into 70 and 20.
 */
export const BOLD_STAGES: readonly Stage[] = [
  { phi: 1 / 3, sigma: 1 },
  { phi: 1 / 3, sigma: 0.8 },
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
