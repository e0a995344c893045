import { Query } from '@nestjs/cqrs';
import type { When } from '../vocabulary/index.js';
import type { NoticeCause } from './domain/index.js';

/**
 * Somebody who is to be told of something: `of` is its id, as Work has it, and where one is told for each date or level, what tells them
 * apart.
 */
export interface ToBeTold {
  readonly cause: NoticeCause;
  readonly of: string;
  /** Null for whoever is told of it first. */
  readonly personId: string | null;
  /** Where it comes again under the same id: since when it waits this time. What went out before told of another time. */
  readonly since?: When;
}

/**
 * Whether a notice of it went out: `at` in ISO 8601 in UTC; not yet, since it waits for the hour or the next try; not at all, since it does
 * not get through, or since none reach them.
 */
export type Told = { readonly told: 'at'; readonly at: string } | { readonly told: 'not_yet' | 'not_taken' | 'no_notices' };

/** What became of each, by `toldKey`; empty where no notices are sent from here at all. */
export type NoticesTold = Readonly<Record<string, Told>>;

/** By which `NoticesOf` answers. */
export function toldKey({ cause, of, personId }: ToBeTold): string {
  return `${cause}/${of} ${personId ?? ''}`;
}

/**
 * Whether people were told of what waits for them: only what went out in fact, and of what still waits. It says nothing of how they wish to
 * be told. Whoever asks has asked who may see what it is about.
 */
export class NoticesOf extends Query<NoticesTold> {
  constructor(readonly asked: readonly ToBeTold[]) {
    super();
  }
}
