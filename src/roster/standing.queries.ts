import { Column, PrimaryColumn } from 'typeorm';
import type { StoredEvent } from '../../libs/event-sourcing/index.js';
import { rowsOf, type ProjectionPart } from '../../libs/read-side/index.js';
import type { PersonRole } from '../vocabulary/index.js';
import { type PersonEvent, personOf } from './domain/index.js';

/** How somebody stands on the roster, for a read model that has to know who can go on with what is theirs; an entity extends it. */
export abstract class StandingRow {
  @PrimaryColumn('uuid') readonly personId: string;
  @Column('boolean') readonly active: boolean;
  @Column('text', { array: true }) readonly roles: readonly PersonRole[];
  /** Active, in a role that is enough. */
  @Column('boolean') readonly able: boolean;
  /** Id of the event that last changed any of it. */
  @Column('text') readonly changedBy: string;
  @Column('int') readonly revision: number;
}

const ofStanding: readonly PersonEvent['type'][] = ['PersonAdded', 'RoleGranted', 'RoleRevoked', 'PersonDeactivated', 'PersonReactivated'];

/**
 * Everybody's standing, kept beside what is theirs in one projection, so that both are of the same moment. @param isEnough for these roles
 */
export function standingOf<Row extends StandingRow>(
  entity: new () => Row,
  isEnough: (roles: readonly PersonRole[]) => boolean,
): ProjectionPart {
  return rowsOf<StandingRow, PersonEvent>({
    entity,
    mark: 'revision',
    keysOf: ({ stream, event }) => {
      const personId = personOf(stream);
      return personId !== null && ofStanding.includes(event.type) ? [personId] : [];
    },
    evolve: (row, stored, personId) => {
      const { id: changedBy, revision } = stored;
      const after = { ...(row ?? { personId, active: true, roles: [] }), ...changeBy(row?.roles ?? [], stored) };
      return { ...after, able: after.active && isEnough(after.roles), changedBy, revision };
    },
  });
}

function changeBy(roles: StandingRow['roles'], { event }: StoredEvent<PersonEvent>): Partial<Pick<StandingRow, 'active' | 'roles'>> {
  switch (event.type) {
    case 'RoleGranted':
      return { roles: [...roles.filter((role) => role !== event.data.role), event.data.role] };
    case 'RoleRevoked':
      return { roles: roles.filter((role) => role !== event.data.role) };
    case 'PersonDeactivated':
      return { active: false };
    case 'PersonReactivated':
      return { active: true };
    default:
      return {};
  }
}
