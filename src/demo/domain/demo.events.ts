import type { DomainEvent } from '../../../libs/event-sourcing/index.js';

/** An installation is filled with one invented program or with none, hence one stream. */
export const DEMO_STREAM = 'demo-program';

/**
 * Everything from here on is invented, and every page says so. No event takes it back: an installation that was a demo never
 * becomes the real one.
 */
export type DemoBegun = DomainEvent<
  'DemoBegun',
  {
    /** The same seed gives the same program; 0 of the sample, which is made by hand. */
    readonly seed: number;
    /** How often larger than the program of docs/domain.md; 0 of the sample. */
    readonly times: number;
    /** Of the sample where the service fills it in by itself: the moment from which it is told. It is whole once `DemoFilled` follows. */
    readonly toldFrom?: string;
  }
>;

/** Everything of the sample is there. */
export type DemoFilled = DomainEvent<'DemoFilled', Readonly<Record<string, never>>>;

export type DemoEvent = DemoBegun | DemoFilled;
