/** What the rule of concentrated cells makes certain of the others; public. */
export interface Floors {
  /** The least that a cell can hold which is neither small nor concentrated. */
  readonly floor: number;
  /** The fewest cases that such a cell has beside those of any one agency; 0 where agencies are not looked at. */
  readonly beside: number;
}

/** Who reads a release: everybody, or an agency, which knows of each cell how many of its own cases are in it. */
export interface Reader {
  /** By cell. */
  readonly own?: readonly number[];
}

export const EVERYBODY: Reader = {};
