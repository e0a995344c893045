import { CommandForm, type PageOfForms } from '../../../pages/command-form.js';
import { personRoles } from '../../../vocabulary/index.js';
import { ApproveRole } from '../../decide-role/approve-role.command.js';
import { DeclineRole } from '../../decide-role/decline-role.command.js';
import { toldOfRole } from '../told-of-person.js';
import { drawDeciding } from './draw-deciding.js';

const page: PageOfForms = {
  path: ({ personId }) => `/people/${personId}/roles/decide`,
  query: (_ids, { role }) => `?role=${encodeURIComponent(String(role))}`,
  draw: async (queries, at, { personId }) => {
    const sent = at.refused?.values.role;
    const role = personRoles.find((each) => each === sent) ?? 'peer_member';
    return drawDeciding(queries, await toldOfRole(queries, at, personId!, role), personId!, role);
  },
};
const then = () => '/proposed-roles';

export class ApproveRoleForm extends CommandForm(ApproveRole, page, { then }) {}
export class DeclineRoleForm extends CommandForm(DeclineRole, page, { then }) {}
