/** Nest token of `SampleFilling`. */
export const SAMPLE_FILLING = Symbol('SampleFilling');

/** What fills an empty system with the sample, through its own commands. */
export interface SampleFilling {
  /** How many things it does, about. */
  readonly steps: number;
  /**
   * Fills all of it in. The same moment gives the same sample: what is there already from an earlier try stays as it is.
   *
   * @param toldFrom the moment from which it is told
   * @param did is told of each thing that was done
   */
  fill(toldFrom: Date, did: () => void): Promise<void>;
}
