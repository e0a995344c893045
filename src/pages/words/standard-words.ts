import type { vocabularies, Vocabulary } from '../../vocabulary/index.js';

/** What a standard value is called on pages: every value of every list has its words, or nothing compiles. */
export type StandardWords = {
  readonly [Name in Vocabulary]: Readonly<Record<(typeof vocabularies)[Name][number], string>>;
};
