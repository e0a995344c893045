import { CommandForm, type Ids } from '../../../pages/command-form.js';
import { personRoles } from '../../../vocabulary/index.js';
import { DeactivatePerson } from '../../deactivate-person/deactivate-person.command.js';
import { RevokeRole } from '../../revoke-role/revoke-role.command.js';
import { drawLeaving } from './draw-leaving.js';

const then = ({ personId }: Ids) => `/people/${personId}`;

export class DeactivatePersonForm extends CommandForm(
  DeactivatePerson,
  {
    path: ({ personId }) => `/people/${personId}/deactivate`,
    draw: (queries, at, { personId }) => drawLeaving(queries, at, personId!, null),
  },
  { then },
) {}

export class RevokeRoleForm extends CommandForm(
  RevokeRole,
  {
    path: ({ personId }) => `/people/${personId}/roles/revoke`,
    query: (_ids, { role }) => `?role=${encodeURIComponent(String(role))}`,
    draw: (queries, at, { personId }) => {
      const sent = at.refused?.values.role;
      return drawLeaving(queries, at, personId!, personRoles.find((role) => role === sent) ?? 'peer_member');
    },
  },
  { then },
) {}
