import { CommandForm, type Ids } from '../../../pages/command-form.js';
import { personRoles } from '../../../vocabulary/index.js';
import { DeactivatePerson } from '../../deactivate-person/deactivate-person.command.js';
import { RevokeRole } from '../../revoke-role/revoke-role.command.js';
import { toldOfPerson } from '../told-of-person.js';
import { drawLeaving } from './draw-leaving.js';

const then = ({ personId }: Ids) => `/people/${personId}`;

export class DeactivatePersonForm extends CommandForm(
  DeactivatePerson,
  {
    path: ({ personId }) => `/people/${personId}/deactivate`,
    draw: async (queries, at, { personId }) => drawLeaving(queries, await toldOfPerson(queries, at, personId!), personId!, null),
  },
  { then, anyRevision: true },
) {}

export class RevokeRoleForm extends CommandForm(
  RevokeRole,
  {
    path: ({ personId }) => `/people/${personId}/roles/revoke`,
    query: (_ids, { role }) => `?role=${encodeURIComponent(String(role))}`,
    draw: async (queries, at, { personId }) => {
      const sent = at.refused?.values.role;
      const told = await toldOfPerson(queries, at, personId!);
      return drawLeaving(queries, told, personId!, personRoles.find((role) => role === sent) ?? 'peer_member');
    },
  },
  { then, anyRevision: true },
) {}
