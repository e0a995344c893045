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
import { DeclareConflict, whichConflict } from '../../declare-conflict/declare-conflict.command.js';
import { whyNot } from '../../deployment-questions.js';
import { invitationsWords } from './invitations.words.js';
import type { InvitationCard } from './invitations.presenter.js';

export interface InvitationsViewProps {
  readonly at: At;
  readonly cards: readonly InvitationCard[];
  /** Only on the answer to an opening. */
  readonly opened?: Opened;
}

/** A member's own invitations: one question each, and what they need to come once they said yes. */
export function InvitationsView({ at, cards, opened }: InvitationsViewProps) {
  const words = invitationsWords(at.language);
  const said = at.done !== null && Object.hasOwn(words.done, at.done) ? words.done[at.done as keyof typeof words.done] : null;
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
    </ProgramPage>
  );
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
        <Form form={formOf(at, `yes-${caseId}`)} action={`/invitations/${caseId}/accept`}>
          <Button>
            {words.yes}
            <span class="unseen"> {reference}</span>
          </Button>
        </Form>
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
        <DeclareOwnConflict at={at} caseId={caseId} />
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

/** Whoever answers has answered. */
const ownReasons = memberDeclineReasons.filter((reason) => reason !== 'no_answer');

function SayNo({ at, card: { caseId, changeable } }: { readonly at: At; readonly card: InvitationCard }) {
  const words = invitationsWords(at.language);
  const form = formOf(at, `no-${caseId}`);
  const reasons = optionsOf(ownReasons, standardWords(at.language).memberDeclineReason);
  return (
    <FormPanel form={form} title={changeable ? words.changeToNo : words.no} action={`/invitations/${caseId}/decline`}>
      <Radios form={form} language={at.language} name="reason" label={whyNot[at.language]} options={reasons} />
      <Button>{words.sendNo}</Button>
    </FormPanel>
  );
}

function DeclareOwnConflict({ at, caseId }: { readonly at: At; readonly caseId: string }) {
  const words = invitationsWords(at.language);
  const form = formOf(at, `conflict-${caseId}`);
  const kinds = optionsOf(conflictKinds, standardWords(at.language).conflictKind);
  return (
    <FormPanel form={form} title={words.conflict} hint={words.conflictHint} action={`/invitations/${caseId}/conflict`}>
      <Radios form={form} language={at.language} name="conflict" label={whichConflict[at.language]} options={kinds} />
      <Button>{DeclareConflict.declared.words!.send[at.language]}</Button>
    </FormPanel>
  );
}
