import { Button, ButtonLink, Buttons, Form, SummaryList } from '../../../../libs/web/views/index.js';
import type { OpenWorkSeen } from '../../../cases/cases.queries.js';
import type { At } from '../../../pages/at.js';
import { commandForm, formPath } from '../../../pages/command-form.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { DeactivatePerson } from '../../deactivate-person/deactivate-person.command.js';
import type { PersonShown } from '../../people/person-in-full.query.js';
import { RevokeRole } from '../../revoke-role/revoke-role.command.js';
import { leavingWords } from './leaving.words.js';

export interface LeavingProps {
  readonly at: At;
  readonly person: PersonShown;
  /** The role that they are about to lose; null where it is all of them. */
  readonly role: PersonRole | null;
  readonly work: OpenWorkSeen;
  /** How many others are approvers; null where they are none, or stay one. */
  readonly otherApprovers: number | null;
  /** Calls that they promised would be theirs no longer: whether there are any is for nobody else to see. */
  readonly losesPromises: boolean;
  /** They lose a role of a member and have another, in which they go on. */
  readonly staysMember: boolean;
}

/** One question, with what follows from a yes. */
export function LeavingView(props: LeavingProps) {
  const { at, person, role, work } = props;
  const words = leavingWords(at.language);
  const title = role === null ? words.deactivate(person.shownName) : words.revoke(person.shownName);
  const already = role === null ? !person.active : !person.roles.includes(role);
  return (
    <ProgramPage at={at} title={title}>
      <WhatBecame at={at} commands={[DeactivatePerson, RevokeRole]} />
      <h1>{title}</h1>
      {role !== null && <SummaryList rows={[{ label: words.role, value: standardWords(at.language).personRole[role] }]} />}
      {already ? (
        <p>{role === null ? words.already : words.notTheirs}</p>
      ) : (
        <>
          <p class="lead">{role === null ? words.deactivated : words.revoked}</p>
          <section class="stack" aria-labelledby="becomes">
            <h2 id="becomes">{words.becomes}</h2>
            <div class="prose">
              <ul>
                {sentences(props).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
            {work.seen === 'counts' && <p class="hint">{words.ofCasesSeen}</p>}
          </section>
          <p>{words.personSees}</p>
          <Sure at={at} person={person} role={role} />
        </>
      )}
      <Buttons>
        <ButtonLink href={`/people/${person.personId}`} kind="quiet">
          {words.back}
        </ButtonLink>
      </Buttons>
    </ProgramPage>
  );
}

function sentences({ at, work, otherApprovers, losesPromises, staysMember }: LeavingProps): readonly string[] {
  const words = leavingWords(at.language);
  const stays = staysMember ? [words.stays] : [];
  const approving = otherApprovers === null ? [] : [otherApprovers === 0 ? words.noApprover : words.otherApprovers];
  const promises = losesPromises ? [words.promises] : [];
  if (work.seen === 'whether') return [...stays, work.any ? words.some : words.none, ...approving, ...promises];
  const kinds = ['led', 'teams', 'invitations', 'followUps', 'confirmations'] as const;
  const counted = kinds.flatMap((kind) => (work[kind] === 0 ? [] : [words[kind](work[kind])]));
  return [...stays, ...(counted.length === 0 ? [words.nothing] : counted), ...approving, ...promises];
}

function Sure({ at, person: { personId, revision }, role }: Pick<LeavingProps, 'at' | 'person' | 'role'>) {
  const command = role === null ? DeactivatePerson : RevokeRole;
  const ids = { personId };
  return (
    <Form form={commandForm(at, command, ids, { revision })} action={formPath(command, ids)}>
      {role !== null && <input type="hidden" name="role" value={role} />}
      <Button kind="warning">{command.declared.words!.send[at.language]}</Button>
    </Form>
  );
}
