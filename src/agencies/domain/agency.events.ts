import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { Discipline } from '../../vocabulary/index.js';
import type { County } from './counties.js';
import type { RegistryFacts } from './registry-facts.js';

export function agencyStream(agencyId: string): string {
  return `agency-${agencyId}`;
}

/** A public safety answering point, or a department that sends people out. */
export const agencyKinds = ['psap', 'department'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** What the register says of an agency, beside its units and agreements. */
export interface AgencyEntry extends RegistryFacts {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly county: County;
  /** What most of its people do. */
  readonly discipline: Discipline;
}

export type AgencyRegistered = DomainEvent<'AgencyRegistered', AgencyEntry>;

/** Holds only what has changed. */
export type AgencyChanged = DomainEvent<'AgencyChanged', Partial<AgencyEntry>>;

/** A district, troop or station. */
export type UnitAdded = DomainEvent<'UnitAdded', { readonly unitId: string; readonly name: string }>;
export type UnitRenamed = DomainEvent<'UnitRenamed', { readonly unitId: string; readonly name: string }>;
export type UnitRemoved = DomainEvent<'UnitRemoved', { readonly unitId: string }>;

/** Both are days, the last one included; an agreement without an end holds until it is ended. */
export type AgreementAdded = DomainEvent<
  'AgreementAdded',
  { readonly agreementId: string; readonly startsOn: string; readonly endsOn?: string }
>;

export type AgreementEnded = DomainEvent<'AgreementEnded', { readonly agreementId: string; readonly endsOn: string }>;

export type AgencyEvent = AgencyRegistered | AgencyChanged | UnitAdded | UnitRenamed | UnitRemoved | AgreementAdded | AgreementEnded;

/** Whose stream it is; null where it is no agency's. */
export function agencyOf(stream: string): string | null {
  return stream.startsWith('agency-') ? stream.slice('agency-'.length) : null;
}
