import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../../../libs/web/http/index.js';

/** The time of one story: it moves on while others stand still. */
export interface StoryTime {
  now(): number;
  /** Resolves when that moment has come; at once where it has passed; never where the invented time ends before it. */
  until(instant: number): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly story: number;
  readonly thread: number;
  readonly resume: () => void;
}

/**
 * The invented time of a demo. Stories begin in it, wait for their moments, and act; `advance` moves the clock. Within a step
 * stories that have something to do do it side by side, each by its own clock, since they know nothing of each other; a story that
 * was begun by another one is of its thread, and of a thread one does something at a time. They go on in the order of their
 * moments, so that what they take from each other before their first command is taken in the same order always.
 */
export class Timeline {
  private readonly own = new AsyncLocalStorage<{ now: number; readonly thread: number }>();
  private readonly waiting: Waiting[] = [];
  private begun = 0;
  private running = 0;
  private failure: { readonly error: unknown } | null = null;
  private idle: (() => void) | null = null;

  constructor(private at: number) {}

  /** For the service: inside of a story its own time, and elsewhere the one that `advance` has reached. */
  readonly clock: Clock = { now: () => new Date(this.now()) };

  now(): number {
    return this.own.getStore()?.now ?? this.at;
  }

  /** Begins a story at a moment. */
  begin(at: number, tell: (time: StoryTime) => Promise<void>): void {
    const story = this.begun++;
    const thread = this.own.getStore()?.thread ?? story;
    this.waiting.push({ at, story, thread, resume: () => void this.own.run({ now: at, thread }, () => this.run(story, tell)) });
  }

  /** Lets everything happen that is to happen before `to`, and moves the clock there. @throws what a story threw */
  async advance(to: number): Promise<void> {
    for (;;) {
      const due = this.takeDue(to);
      if (due.length === 0) break;
      this.running += due.length;
      const over = new Promise<void>((resolve) => (this.idle = resolve));
      for (const { resume } of due) resume();
      await over;
      if (this.failure !== null) throw this.failure.error;
    }
    this.at = to;
  }

  private takeDue(to: number): readonly Waiting[] {
    const first = new Map<number, Waiting>();
    for (const one of this.waiting.filter(({ at }) => at < to).sort((a, b) => a.at - b.at || a.story - b.story)) {
      if (!first.has(one.thread)) first.set(one.thread, one);
    }
    if (first.size === 0) return [];
    const later = this.waiting.filter((one) => first.get(one.thread) !== one);
    this.waiting.splice(0, this.waiting.length, ...later);
    return [...first.values()];
  }

  private async run(story: number, tell: (time: StoryTime) => Promise<void>): Promise<void> {
    const mine = this.own.getStore()!;
    const until = (instant: number): Promise<void> => {
      if (instant <= mine.now) return Promise.resolve();
      return new Promise<void>((resolve) => {
        const resume = () => {
          mine.now = instant;
          resolve();
        };
        this.waiting.push({ at: instant, story, thread: mine.thread, resume });
        this.rest();
      });
    };
    try {
      await tell({ now: () => mine.now, until });
    } catch (error) {
      this.failure ??= { error };
    } finally {
      this.rest();
    }
  }

  private rest(): void {
    this.running -= 1;
    if (this.running === 0) this.idle?.();
  }
}
