import { caseStory, isTaken, type Step } from './case-story.testkit.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';

/** Facts of one kind, which keep their order among themselves: a correction comes after what it corrects. */
export type Thread = readonly { readonly step: Step; readonly now: string }[];

export const at = (minutes: number) => new Date(Date.parse('2026-10-24T12:00:00.000Z') + minutes * 60_000).toISOString();

/** Mulberry32: the same numbers for the same seed on every machine. */
export function numbers(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (count: number) => Math.floor(next() * count) };
}
export type Numbers = ReturnType<typeof numbers>;

/** One order in which they may have been typed: what a rule refuses now waits; what it refuses to the end was never typed. */
export function lived(before: readonly CaseEvent[], threads: readonly Thread[], by: Numbers): Case {
  return livedWith(before, threads, by).state;
}

/** The same, with how many steps of each thread were never typed. */
export function livedWith(before: readonly CaseEvent[], threads: readonly Thread[], { below }: Numbers) {
  const story = caseStory(before);
  const left = threads.map((thread) => [...thread]);
  for (;;) {
    const begun = left.filter((thread) => thread.length > 0);
    const from = below(begun.length || 1);
    const tried = [...begun.slice(from), ...begun.slice(0, from)];
    const thread = tried.find(([next]) => isTaken(() => story.does(next!.step, next!.now)));
    if (thread === undefined) return { state: story.now(), untyped: left.map(({ length }) => length) };
    thread.shift();
  }
}
