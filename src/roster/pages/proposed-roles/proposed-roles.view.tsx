import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, Table, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { isOpenTo } from '../../../rights.js';
import { ApproveRole } from '../../decide-role/approve-role.command.js';
import { DeclineRole } from '../../decide-role/decline-role.command.js';
import type { RoleWaiting } from '../../roster.queries.js';
import { proposedRolesWords } from './proposed-roles.words.js';

/** Every role that waits for a privacy officer. */
export function ProposedRolesView({ at, waiting }: { readonly at: At; readonly waiting: readonly RoleWaiting[] }) {
  const words = proposedRolesWords(at.language);
  const { personRole } = standardWords(at.language);
  const seesPeople = isOpenTo('see_person', at, 'every');
  return (
    <ProgramPage at={at} title={words.title} wide>
      <WhatBecame at={at} commands={[ApproveRole, DeclineRole]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Table
        caption={words.waiting}
        quietCaption
        rows={waiting}
        rowKey={({ personId, role }) => `${personId} ${role}`}
        empty={words.empty}
        columns={[
          { heading: words.person, cell: ({ personId, name }) => (seesPeople ? <a href={link(`/people/${personId}`)}>{name}</a> : name) },
          { heading: words.role, cell: ({ role }) => personRole[role] },
          { heading: words.has, cell: ({ roles }) => roles.map((each) => personRole[each]).join(', ') || words.none },
          {
            heading: words.proposed,
            cell: ({ proposedByName, proposedAt }) => words.proposedBy(proposedByName, timeWords(proposedAt, tellingOf(at))),
          },
          {
            heading: words.change,
            cell: ({ personId, role, name, isYoursToDecide }) =>
              isYoursToDecide ? (
                <a href={link(`/people/${personId}/roles/decide`, { role })}>
                  {words.decide}
                  <span class="unseen">{words.about(personRole[role], name)}</span>
                </a>
              ) : (
                words.others
              ),
          },
        ]}
      />
    </ProgramPage>
  );
}
