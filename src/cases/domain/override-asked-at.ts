import type { Case } from './case.state.js';

/** The case after an event, with the moment at which an override came to be asked for: it waits since then, whatever else is said of it. */
export function withOverrideAskedAt(before: Case, after: Case, at: string): Case {
  // Every event of a case comes by here each time the case is folded: mostly it asks for nothing.
  if (before.overrides === after.overrides) return after;
  const asked = Object.entries(after.overrides).filter(
    ([id, { status }]) => status === 'asked' && before.overrides[id]?.status !== 'asked',
  );
  if (asked.length === 0) return after;
  return { ...after, overrides: { ...after.overrides, ...Object.fromEntries(asked.map(([id, one]) => [id, { ...one, askedAt: at }])) } };
}
