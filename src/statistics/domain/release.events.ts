import type { Certificate, Outcome, PublicationPlan, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { ReleaseHoldReason } from '../../vocabulary/index.js';
import type { CountedProgram } from './statistical-record.events.js';

/** @param planId `requests-2026` */
export function planStream(planId: string): string {
  return `publication_plan-${planId}`;
}

/** @param releaseId `requests-2026-Q1` */
export function releaseStream(releaseId: string): string {
  return `release-${releaseId}`;
}

/** Whose stream it is; null where it is no plan's. */
export function planOf(stream: string): string | null {
  return stream.startsWith('publication_plan-') ? stream.slice('publication_plan-'.length) : null;
}

/** Whose stream it is; null where it is no release's. */
export function releaseOf(stream: string): string | null {
  return stream.startsWith('release-') ? stream.slice('release-'.length) : null;
}

/** What a year publishes is fixed, from what is public alone, before any figure of it is looked at. */
export type PublicationPlanFixed = DomainEvent<
  'PublicationPlanFixed',
  { readonly program: CountedProgram; readonly year: number; readonly plan: PublicationPlan }
>;

export type PublicationPlanEvent = PublicationPlanFixed;

/** It will be skipped at its date, unless the hold is lifted before. */
export type ReleaseHeld = DomainEvent<'ReleaseHeld', { readonly reason: ReleaseHoldReason }>;

export type ReleaseHoldLifted = DomainEvent<'ReleaseHoldLifted', { readonly reason: ReleaseHoldReason }>;

/** It is out. `certificate` and `outcome` are the program's own; only `document` is for readers. */
export type ReleasePublished = DomainEvent<
  'ReleasePublished',
  { readonly document: ReleaseDocument; readonly outcome: Outcome; readonly certificate: Certificate }
>;

/** Nothing comes out at its date. The cause is for whoever runs the program; readers are told that there is none to see. */
export type ReleaseSkipped = DomainEvent<'ReleaseSkipped', { readonly document: ReleaseDocument; readonly cause: string }>;

/** Its year was restated: this version stands beside the first one, which its readers had. */
export type ReleaseRestated = DomainEvent<
  'ReleaseRestated',
  { readonly document: ReleaseDocument; readonly outcome: Outcome; readonly certificate: Certificate }
>;

export type ReleaseEvent = ReleaseHeld | ReleaseHoldLifted | ReleasePublished | ReleaseSkipped | ReleaseRestated;
