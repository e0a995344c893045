import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { PersonRole } from '../../vocabulary/index.js';

/** Roles of which somebody must be left: without them nobody could let others in, answer the line, or say what is published. */
export const offices = ['administrator', 'coordinator', 'privacy_officer'] as const satisfies readonly PersonRole[];
export type Office = (typeof offices)[number];

/** Name of the stream in which those who are about to lose a role meet. */
export function officeStream(office: string): string {
  return `office-${office}`;
}

/**
 * Somebody is about to lose the role: the events of it are to appear in their own stream before `until` (ISO 8601 in UTC), and they are not
 * counted on any more. `claim` tells apart two tries.
 */
export type OfficeLeaving = DomainEvent<'OfficeLeaving', { readonly personId: string; readonly claim: string; readonly until: string }>;

/** Nothing came of that claim: they have the role as before. */
export type OfficeKept = DomainEvent<'OfficeKept', { readonly claim: string }>;

export type OfficeEvent = OfficeLeaving | OfficeKept;
