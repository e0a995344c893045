import { Query } from '@nestjs/cqrs';
import type { Asking } from '../rights.js';
import type { RestatementReason, Waiting } from '../vocabulary/index.js';

/** A year that somebody else wants to have restated. */
export type WaitingRestatement = Waiting<
  'restatement',
  { readonly yearId: string; readonly of: 'requests' | 'contacts'; readonly year: number; readonly reason: RestatementReason | null }
>;

/** What was proposed, and waits for a privacy officer other than whoever did. From a read model. @throws Refusal `privacy_officer_only` */
export class WaitingRestatements extends Query<readonly WaitingRestatement[]> {
  constructor(readonly reader: Asking) {
    super();
  }
}
