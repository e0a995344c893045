import { tellingOf } from '../../../../libs/web/forms/index.js';
import { Button, ButtonLink, Buttons, Form, SummaryList, timeWords } from '../../../../libs/web/views/index.js';
import type { SomeCommandClass } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { commandForm, formPath } from '../../../pages/command-form.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { ApproveRole } from '../../decide-role/approve-role.command.js';
import { DeclineRole } from '../../decide-role/decline-role.command.js';
import type { RoleWaiting } from '../../roster.queries.js';
import { proposedRolesWords } from './proposed-roles.words.js';

export interface DecidingProps {
  readonly at: At;
  /** Null where it was decided or withdrawn, or there is nobody of that id. */
  readonly waiting: RoleWaiting | null;
}

/** One role that is proposed for somebody: what is known of it, a yes and a no. */
export function DecidingView({ at, waiting }: DecidingProps) {
  const words = proposedRolesWords(at.language);
  return (
    <ProgramPage at={at} title={words.question}>
      <WhatBecame at={at} commands={[ApproveRole, DeclineRole]} />
      <h1>{words.question}</h1>
      {waiting === null ? <p>{words.gone}</p> : <Waiting at={at} waiting={waiting} />}
      <Buttons>
        <ButtonLink href="/proposed-roles" kind="quiet">
          {words.back}
        </ButtonLink>
      </Buttons>
    </ProgramPage>
  );
}

function Waiting({ at, waiting }: { readonly at: At; readonly waiting: RoleWaiting }) {
  const words = proposedRolesWords(at.language);
  const { personRole } = standardWords(at.language);
  const { personId, name, role, roles, proposedByName, proposedAt, isYoursToDecide } = waiting;
  return (
    <>
      <SummaryList
        rows={[
          { label: words.person, value: name },
          { label: words.role, value: personRole[role] },
          { label: words.has, value: roles.map((each) => personRole[each]).join(', ') || words.none },
          { label: words.proposed, value: words.proposedBy(proposedByName, timeWords(proposedAt, tellingOf(at))) },
        ]}
      />
      <p>{isYoursToDecide ? words.sure : words.notYours}</p>
      {isYoursToDecide && (
        <Buttons>
          <Decide at={at} command={ApproveRole} personId={personId} role={role} />
          <Decide at={at} command={DeclineRole} personId={personId} role={role} />
        </Buttons>
      )}
    </>
  );
}

interface DecideProps {
  readonly at: At;
  readonly role: PersonRole;
  readonly command: SomeCommandClass;
  readonly personId: string;
}

function Decide({ at, command, personId, role }: DecideProps) {
  return (
    <Form form={commandForm(at, command, { personId })} action={formPath(command, { personId })}>
      <input type="hidden" name="role" value={role} />
      <Button kind={command === DeclineRole ? 'quiet' : undefined}>{command.declared.words!.send[at.language]}</Button>
    </Form>
  );
}
