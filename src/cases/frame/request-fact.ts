/** The fields of a request that can be completed or corrected, as they are named in addresses; in the order in which they are shown. */
export const requestFacts = [
  'agency',
  'unit',
  'incident-type',
  'occurred',
  'exposed',
  'urgency',
  'channel',
  'begun-by',
  'call-back-contact',
  'received',
] as const;
export type RequestFact = (typeof requestFacts)[number];
