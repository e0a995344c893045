import { formOf } from '../../../../../libs/web/forms/index.js';
import { Banner, Button, ErrorSummary, Form, FormPanel, link, optionsOf, Radios, Tag } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { ProgramPage } from '../../../../pages/program-page.js';
import { standardWords } from '../../../../pages/words/index.js';
import { conflictKinds, memberDeclineReasons } from '../../../../vocabulary/index.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { Meeting } from '../../../frame/meeting.view.js';
import type { Opened } from '../../../frame/opened.js';
import { OpenedBanner } from '../../../frame/opened.view.js';
import { openingWords } from '../../../frame/opening.words.js';
import type { AnswerSeen } from '../../../domain/index.js';
import { DeclareConflict, whichConflict } from '../../declare-conflict/declare-conflict.command.js';
import { whyNot } from '../../deployment-questions.js';
import type { DeclinedInvitation } from '../../own-invitations/own-invitation.js';
import { invitationsWords } from './invitations.words.js';
import { answeredWords, type InvitationCard } from './invitations.presenter.js';

export interface InvitationsViewProps {
  readonly at: At;
  readonly cards: readonly InvitationCard[];
  readonly declined: readonly DeclinedInvitation[];
  /** Only on the answer to an opening. */
  readonly opened?: Opened;
}

/** The names of the forms of an answer, and of a conflict. */
export const acceptForm = (caseId: string) => `yes-${caseId}`;
export const declineForm = (caseId: string) => `no-${caseId}`;
export const conflictForm = (caseId: string) => `conflict-${caseId}`;

/** A member's own invitations: one question each, and what they need to come once they said yes. */
export function InvitationsView({ at, cards, declined, opened }: InvitationsViewProps) {
  const words = invitationsWords(at.language);
  const said = saidOfAnswer({ at, cards });
  return (
    <ProgramPage at={at} title={words.title}>
      {at.refused !== null && (
        <ErrorSummary form={formOf(at, at.refused.form)} language={at.language} fields={['reason', 'conflict', 'purpose']} />
      )}
      {opened !== undefined && <OpenedBanner opened={opened} language={at.language} />}
      {said !== null && (
        <Banner kind="done" language={at.language} id="done">
          <p>{said}</p>
        </Banner>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {cards.length === 0 && <p class="empty">{words.empty}</p>}
      {cards.map((card) => (
        <Invitation at={at} card={card} key={card.caseId} />
      ))}
      {declined.map((one) => (
        <Declined at={at} declined={one} key={one.caseId} />
      ))}
    </ProgramPage>
  );
}

/** What was done: of an answer what stands, since another may have been recorded after it. */
function saidOfAnswer({ at, cards }: Pick<InvitationsViewProps, 'at' | 'cards'>): string | null {
  const { done, stands } = invitationsWords(at.language);
  const answered = (caseId: string) => at.doneBy?.(acceptForm(caseId)) === true || at.doneBy?.(declineForm(caseId)) === true;
  if (at.done === 'accepted') return cards.some((one) => answered(one.caseId) && one.answered) ? done.accepted : stands.no;
  if (at.done === 'declined') return cards.some((one) => answered(one.caseId)) ? stands.yes : done.declined;
  return at.done === 'conflict_declared' ? done.conflict_declared : null;
}

function Invitation({ at, card }: { readonly at: At; readonly card: InvitationCard }) {
  const words = invitationsWords(at.language);
  const { caseId, reference, question, status, about, more, answered, changeable } = card;
  const id = `invitation-${caseId}`;
  return (
    <section class={answered ? 'stack panel' : 'stack panel panel-next'} aria-labelledby={id}>
      <h2 id={id}>
        {answered ? reference : question} <Tag tone={status.tone}>{status.words}</Tag>
      </h2>
      <Facts facts={about} />
      {!answered && (
        <SayYes at={at} of={card} seen="invited">
          {words.yes}
        </SayYes>
      )}
      {answered && (
        <>
          <h3>{openingWords(at.language).meeting}</h3>
          <Meeting at={at} meeting={card.meeting} form={`place-${caseId}`} action={`/invitations/${caseId}/meeting-place/open`} />
        </>
      )}
      {changeable && <p class="hint">{words.waiting}</p>}
      <div class="cards">
        {(!answered || changeable) && <SayNo at={at} card={card} />}
        <DeclareOwnConflict at={at} caseId={caseId} seen={answered ? 'accepted' : 'invited'} />
      </div>
      <Facts facts={more} />
      <p>
        <a href={link(casePagePath(caseId, 'overview'))}>
          {words.casePage}
          <span class="unseen"> {reference}</span>
        </a>
      </p>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p class="facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

interface SayYesProps {
  readonly at: At;
  readonly of: Pick<InvitationCard, 'caseId' | 'reference'>;
  readonly seen: AnswerSeen;
  readonly children: string;
}

function SayYes({ at, of: { caseId, reference }, seen, children }: SayYesProps) {
  return (
    <Form form={formOf(at, acceptForm(caseId))} action={`/invitations/${caseId}/accept`}>
      <input type="hidden" name="seen" value={seen} />
      <Button kind={seen === 'declined' ? 'quiet' : undefined}>
        {children}
        <span class="unseen"> {reference}</span>
      </Button>
    </Form>
  );
}

/** A no, which can be taken back until the team is confirmed. */
function Declined({ at, declined: one }: { readonly at: At; readonly declined: DeclinedInvitation }) {
  const words = invitationsWords(at.language);
  const id = `invitation-${one.caseId}`;
  return (
    <section class="stack panel" aria-labelledby={id}>
      <h2 id={id}>
        {one.reference} <Tag>{words.saidNo}</Tag>
      </h2>
      <Facts facts={[standardWords(at.language).teamRole[one.teamRole], ...answeredWords(one.answered, at)]} />
      <p class="hint">{words.canTakeBack}</p>
      <SayYes at={at} of={one} seen="declined">
        {words.changeToYes}
      </SayYes>
    </section>
  );
}

/** Whoever answers has answered. */
const ownReasons = memberDeclineReasons.filter((reason) => reason !== 'no_answer');

function SayNo({ at, card: { caseId, changeable } }: { readonly at: At; readonly card: InvitationCard }) {
  const words = invitationsWords(at.language);
  const form = formOf(at, declineForm(caseId));
  const reasons = optionsOf(ownReasons, standardWords(at.language).memberDeclineReason);
  return (
    <FormPanel form={form} title={changeable ? words.changeToNo : words.no} action={`/invitations/${caseId}/decline`}>
      <input type="hidden" name="seen" value={changeable ? 'accepted' : 'invited'} />
      <Radios form={form} language={at.language} name="reason" label={whyNot[at.language]} options={reasons} />
      <Button>{words.sendNo}</Button>
    </FormPanel>
  );
}

interface DeclareOwnConflictProps {
  readonly at: At;
  readonly caseId: string;
  readonly seen: AnswerSeen;
}

function DeclareOwnConflict({ at, caseId, seen }: DeclareOwnConflictProps) {
  const words = invitationsWords(at.language);
  const form = formOf(at, conflictForm(caseId));
  const kinds = optionsOf(conflictKinds, standardWords(at.language).conflictKind);
  return (
    <FormPanel form={form} title={words.conflict} hint={words.conflictHint} action={`/invitations/${caseId}/conflict`}>
      <input type="hidden" name="seen" value={seen} />
      <Radios form={form} language={at.language} name="conflict" label={whichConflict[at.language]} options={kinds} />
      <Button>{DeclareConflict.declared.words!.send[at.language]}</Button>
    </FormPanel>
  );
}
