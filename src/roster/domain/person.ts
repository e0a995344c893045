import { refuse, refuseMissing, unknownEvent, type Evolution, type Sentences } from '../../../libs/event-sourcing/index.js';
import { rosterRights } from '../../rights.js';
import type { CorrectionReason, PersonRole } from '../../vocabulary/index.js';
import type { CredentialKind } from './credential-kinds.js';
import { KEPT_TOGETHER, type ContactField } from './contact-place.js';
import type { ContactChanged, Membership, PersonEvent } from './person.events.js';

export interface Training {
  readonly trainingId: string;
  readonly on: string;
  readonly hours: number;
}

export interface Credential {
  readonly kind: CredentialKind;
  readonly validUntil: string;
}

/** A role that waits for a privacy officer. */
export interface ProposedRole {
  readonly role: PersonRole;
  /** The administrator who proposed it. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Somebody of the program: plain JSON, since read models keep it as it is. */
export interface Person {
  readonly name: string;
  readonly active: boolean;
  /** In the order in which they were granted. */
  readonly roles: readonly PersonRole[];
  /** At most one of a role that they do not have; none while they are not active. */
  readonly proposedRoles: readonly ProposedRole[];
  readonly membership: Membership;
  readonly trainings: readonly Training[];
  /** Why each entry of training that was struck was. */
  readonly struck: Readonly<Record<string, CorrectionReason>>;
  /** At most one of a kind. */
  readonly credentials: readonly Credential[];
  /** Kinds that were withdrawn and have not been recorded again. */
  readonly withdrawnCredentials: readonly CredentialKind[];
  readonly unavailableUntil: string | null;
  readonly onConsoleRoster: boolean;
  /** Sealed boxes. */
  readonly contact: { readonly phone: string | null; readonly mail: string | null };
  /** What each box is kept for, which is part of its place in the vault. */
  readonly contactKeptFor: Readonly<Record<ContactField, string>>;
}

/** Null until the person is added. */
export type PersonState = Person | null;

const keptTogether = { phone: KEPT_TOGETHER, mail: KEPT_TOGETHER };
const onNoTeam: Membership = { programs: [], agencyId: null, unitId: null, disciplines: [], teamRoles: [] };

export const personEvolution: Evolution<PersonState, PersonEvent> = {
  initial: null,
  evolve(state, event) {
    if (event.type === 'PersonAdded') {
      return {
        name: event.data.name,
        active: true,
        roles: [],
        proposedRoles: [],
        membership: onNoTeam,
        trainings: [],
        struck: {},
        credentials: [],
        withdrawnCredentials: [],
        unavailableUntil: null,
        onConsoleRoster: false,
        contact: { phone: null, mail: null },
        contactKeptFor: keptTogether,
      };
    }
    return state && { ...state, ...changeOf(state, event) };
  },
};

function changeOf(person: Person, event: Exclude<PersonEvent, { type: 'PersonAdded' }>): Partial<Person> {
  switch (event.type) {
    case 'PersonRenamed':
      return { name: event.data.name };
    case 'RoleProposed':
      return { proposedRoles: [...without(person.proposedRoles, event.data.role), event.data] };
    case 'RoleProposalWithdrawn':
    case 'RoleProposalDeclined':
      return { proposedRoles: without(person.proposedRoles, event.data.role) };
    case 'RoleGranted':
      return { roles: [...person.roles, event.data.role], proposedRoles: without(person.proposedRoles, event.data.role) };
    case 'RoleRevoked':
      return { roles: person.roles.filter((role) => role !== event.data.role) };
    case 'MembershipChanged':
      return { membership: event.data };
    case 'TrainingRecorded':
      return { trainings: [...person.trainings, event.data] };
    case 'TrainingStruck':
      return {
        trainings: person.trainings.filter(({ trainingId }) => trainingId !== event.data.trainingId),
        struck: { ...person.struck, [event.data.trainingId]: event.data.reason },
      };
    case 'CredentialRecorded':
      return {
        credentials: [...person.credentials.filter(({ kind }) => kind !== event.data.kind), event.data],
        withdrawnCredentials: person.withdrawnCredentials.filter((kind) => kind !== event.data.kind),
      };
    case 'CredentialWithdrawn':
      return {
        credentials: person.credentials.filter(({ kind }) => kind !== event.data.kind),
        withdrawnCredentials: [...person.withdrawnCredentials.filter((kind) => kind !== event.data.kind), event.data.kind],
      };
    case 'AvailabilitySet':
      return { unavailableUntil: event.data.unavailableUntil };
    case 'ConsoleRosterAgreed':
      return { onConsoleRoster: true };
    case 'ConsoleRosterLeft':
      return { onConsoleRoster: false };
    case 'ContactChanged':
      return contactAfter(person, event.data);
    case 'MemberContactForgotten':
      return { contact: { phone: null, mail: null } };
    case 'PersonDeactivated':
      return { active: false, proposedRoles: [] };
    case 'PersonReactivated':
      return { active: true };
    default:
      return unknownEvent(event);
  }
}

function without(proposed: readonly ProposedRole[], role: PersonRole): readonly ProposedRole[] {
  return proposed.filter((each) => each.role !== role);
}

function contactAfter({ contact, contactKeptFor }: Person, given: ContactChanged['data']): Pick<Person, 'contact' | 'contactKeptFor'> {
  const { phone = contact.phone, mail = contact.mail, keptFor } = given;
  const of = (field: ContactField) => (given[field] === undefined ? contactKeptFor[field] : (keptFor?.[field] ?? KEPT_TOGETHER));
  return { contact: { phone, mail }, contactKeptFor: { phone: of('phone'), mail: of('mail') } };
}

/** The person, active or not. @throws Refusal `person_not_found` */
export function known(state: PersonState): Person {
  if (state) return state;
  // In the words in which somebody is told who may not know: they could tell the two apart otherwise.
  const { code, ...sentences } = rosterRights.see_person.otherwise;
  return refuseMissing(code, sentences);
}

/** The person, who may act and be counted on. @throws Refusal `person_not_found`, `person_inactive` */
export function active(state: PersonState): Person {
  const person = known(state);
  if (!person.active)
    refuse('person_inactive', {
      en: 'This person is no longer active. Reactivate them first.',
      es: 'Esta persona ya no está activa. Vuelva a activarla primero.',
    });
  return person;
}

/** What is asked where somebody is called so already. */
export function personKnown(name: string): Sentences {
  return {
    en: `There is already somebody called ${name}. Is it another person? Then say so; otherwise use that record.`,
    es: `Ya hay alguien que se llama ${name}. ¿Es otra persona? Entonces dígalo; si no, use esa ficha.`,
  };
}
