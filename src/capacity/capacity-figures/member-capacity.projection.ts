import { rowProjection, type Projection } from '../../../libs/read-side/index.js';
import { personOf, type PersonEvent } from '../../roster/domain/person.events.js';
import { memberCapacityEvolution } from '../domain/index.js';
import { MemberCapacityRow } from './member-capacity.entity.js';

/** What the team can do, of events of the roster alone. A change of what `MemberCapacity` holds needs the next version. */
export const memberCapacity: Projection = rowProjection<MemberCapacityRow, PersonEvent>({
  name: 'member_capacity',
  version: 1,
  entity: MemberCapacityRow,
  mark: 'revision',
  keysOf: ({ stream }) => {
    const personId = personOf(stream);
    return personId === null ? [] : [personId];
  },
  evolve: (row, { event, revision }, personId) => {
    const capacity = memberCapacityEvolution.evolve(row?.capacity ?? null, event);
    return capacity === null ? undefined : { personId, capacity, revision };
  },
});
