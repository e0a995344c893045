import { rowProjection, type Projection } from '../../../libs/read-side/index.js';
import { nameKey, sortKey } from '../../../libs/text/index.js';
import { isTeamMember, type PersonEvent, personEvolution, personOf } from '../domain/index.js';
import { PersonRow } from './person.entity.js';

/** Everybody of the program. A change of what `Person` holds needs the next version, since rows keep it whole. */
export const people: Projection = rowProjection<PersonRow, PersonEvent>({
  name: 'people',
  version: 6,
  entity: PersonRow,
  mark: 'revision',
  keysOf: ({ stream }) => {
    const personId = personOf(stream);
    return personId === null ? [] : [personId];
  },
  evolve: (row, { event, revision }, personId) => {
    const person = personEvolution.evolve(row?.person ?? null, event);
    if (!person) return undefined;
    const onTeam = isTeamMember(person);
    return {
      personId,
      sortName: sortKey(person.name),
      nameKey: nameKey(person.name),
      active: person.active,
      onTeam,
      onConsoleRoster: onTeam && person.onConsoleRoster,
      awaitsRole: person.proposedRoles.length > 0,
      person,
      revision,
    };
  },
});
