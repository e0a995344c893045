import type { KeyOwner } from './data-keys.js';
import type { SealedText } from './sealed-text.js';

/** Where a piece of personal data belongs: `field` is a permanent id that survives renaming and new event versions. */
export interface SealedPlace extends KeyOwner {
  readonly field: string;
}

/** A sealed box and the place it was found in, which must be the one it was sealed for. */
export interface PlacedBox extends SealedPlace {
  readonly sealed: SealedText;
}
