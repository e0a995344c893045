import type { Evolution } from '../../../libs/event-sourcing/index.js';
import type { PersonEvent } from '../../roster/domain/person.events.js';
import type { Discipline, Program } from '../../vocabulary/index.js';

/** What one person can do for the program, without name, agency or how to reach them. */
export interface MemberCapacity {
  readonly active: boolean;
  readonly programs: readonly Program[];
  readonly disciplines: readonly Discipline[];
  readonly trainings: readonly { readonly trainingId: string; readonly on: string; readonly hours: number }[];
  /** The last day of each kind. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** Null until the person is added. */
export type MemberCapacityState = MemberCapacity | null;

const atFirst: MemberCapacity = { active: true, programs: [], disciplines: [], trainings: [], credentials: {} };

export const memberCapacityEvolution: Evolution<MemberCapacityState, PersonEvent> = {
  initial: null,
  evolve(state, event) {
    if (event.type === 'PersonAdded') return atFirst;
    return state && { ...state, ...changeOf(state, event) };
  },
};

/** Names, roles, contacts and the console roster say nothing of what somebody can do. */
function changeOf({ trainings, credentials }: MemberCapacity, event: PersonEvent): Partial<MemberCapacity> {
  switch (event.type) {
    case 'MembershipChanged':
      return { programs: event.data.programs, disciplines: event.data.disciplines };
    case 'TrainingRecorded':
      return { trainings: [...trainings, event.data] };
    case 'TrainingStruck':
      return { trainings: trainings.filter(({ trainingId }) => trainingId !== event.data.trainingId) };
    case 'CredentialRecorded':
      return { credentials: { ...credentials, [event.data.kind]: event.data.validUntil } };
    case 'CredentialWithdrawn':
      return { credentials: Object.fromEntries(Object.entries(credentials).filter(([kind]) => kind !== event.data.kind)) };
    case 'PersonDeactivated':
      return { active: false };
    case 'PersonReactivated':
      return { active: true };
    default:
      return {};
  }
}
