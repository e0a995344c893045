import type { ComponentChildren } from 'preact';
import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Buttons, ButtonTo, Field, Form, link, Pagination, Tag } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { commandForm, formPath } from '../../../../pages/command-form.js';
import type { Searched } from '../../../../pages/searched.js';
import { callWords } from '../../../frame/call.words.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { InviteMember } from '../../invite-member/invite-member.command.js';
import { RecordLeadAgreement } from '../../record-lead-agreement/record-lead-agreement.command.js';
import type { BoardRow } from './board-row.presenter.js';
import { callMemberPath } from './call-member.view.js';
import type { BoardList, BoardModel } from './board.presenter.js';
import { teamFormsWords } from './team-forms.words.js';
import { teamWords } from './team.words.js';

interface BoardProps {
  readonly at: At;
  readonly caseId: string;
  readonly board: BoardModel;
  /** Whether whoever looks may open how members are reached. */
  readonly mayCall: boolean;
  /** How many are on the team so far, where they stand below. */
  readonly below: number;
}

/**
 * Whom to invite: fit, ask the lead, not possible, each with its reasons. One form for each list, with a button for each
 * choice, so that a choice is one tap and a long list is still a small page: the first of each, or one list part by part.
 */
export function Board({ at, caseId, board, mayCall, below }: BoardProps) {
  const words = teamWords(at.language);
  const { invite } = teamFormsWords(at.language);
  const agree = RecordLeadAgreement.declared.words!.send[at.language];
  const { fit, askTheLead, notPossible } = board;
  const path = casePagePath(caseId, 'team');
  return (
    <section class="stack" aria-labelledby="board">
      <div class="head">
        <h2 id="board">{words.board}</h2>
        {below > 0 && (
          <p>
            <a href="#so-far">{words.soFar}</a> <span class="count">{below}</span>
          </p>
        )}
      </div>
      {board.searched !== null && <FindMember at={at} path={path} searched={board.searched} />}
      <div class="beside">
        <List title={words.fit} at={at} list={fit} path={path} empty={words.noFit}>
          <Form form={commandForm(at, InviteMember, { caseId })} action={formPath(InviteMember, { caseId })} label={words.fit}>
            <Rows rows={fit.rows} at={at}>
              {(row) => (
                <>
                  {row.roles.map(({ value, label }) => (
                    <Press key={value} name="invite" value={value} label={invite(label)} whom={row.name} />
                  ))}
                  {mayCall && <Call at={at} caseId={caseId} row={row} />}
                </>
              )}
            </Rows>
          </Form>
        </List>
        <List title={words.askTheLead} hint={words.askTheLeadHint} at={at} list={askTheLead} path={path} empty={words.noAsk}>
          <Form
            form={commandForm(at, RecordLeadAgreement, { caseId })}
            action={formPath(RecordLeadAgreement, { caseId })}
            label={words.askTheLead}
          >
            <Rows rows={askTheLead.rows} at={at}>
              {(row) => (
                <>
                  <Press name="memberId" value={row.memberId} label={agree} whom={row.name} />
                  {mayCall && <Call at={at} caseId={caseId} row={row} />}
                </>
              )}
            </Rows>
          </Form>
        </List>
        <List title={words.notPossible} hint={words.notPossibleHint} at={at} list={notPossible} path={path} empty={words.noNot}>
          <Rows rows={notPossible.rows} at={at} />
        </List>
      </div>
      <p class="hint">{words.boardLead}</p>
      {/* Under the lists, whose first stand in the first screen; before them once somebody looks. */}
      {board.searched === null && <FindMember at={at} path={path} searched={null} />}
    </section>
  );
}

/** Looks among all of them, whichever list they are on; an empty box shows them all again. */
function FindMember({ at, path, searched }: { readonly at: At; readonly path: string; readonly searched: Searched | null }) {
  const { findMember, findMemberHint, find, lookedFor } = teamFormsWords(at.language);
  const form = formOf(at, 'find-member', { find: searched?.typed ?? '' });
  return (
    <>
      <Form form={form} action={`${path}/search`} class="filters">
        <Field
          form={form}
          language={at.language}
          name="find"
          label={findMember}
          hint={findMemberHint}
          type="search"
          maxLength={80}
          width="full"
        />
        {searched !== null && <input type="hidden" name="found" value={searched.mark} />}
        <Button kind="quiet">{find}</Button>
      </Form>
      {searched !== null && <p role="status">{lookedFor(searched.typed)}</p>}
    </>
  );
}

function List({
  title,
  hint,
  at,
  list: { name, count, rows, pages, found },
  path,
  empty,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly at: At;
  readonly list: BoardList;
  readonly path: string;
  readonly empty: string;
  readonly children: ComponentChildren;
}) {
  const words = teamWords(at.language);
  return (
    <section class="bucket" aria-labelledby={name}>
      <h3 id={name}>
        {title} <span class="count">{count}</span>
      </h3>
      {hint !== undefined && count > 0 && <p class="hint">{hint}</p>}
      {count === 0 ? <p class="empty">{empty}</p> : children}
      {pages === null && rows.length < count && (
        <p>
          <a href={link(`${path}#${name}`, { show: name, found })}>
            {words.showAll(count)}
            <span class="unseen"> {title}</span>
          </a>
        </p>
      )}
      {pages !== null && <Pagination language={at.language} path={`${path}#${name}`} {...pages} />}
    </section>
  );
}

function Rows({
  rows,
  at,
  children,
}: {
  readonly rows: readonly BoardRow[];
  readonly at: At;
  readonly children?: (row: BoardRow) => ComponentChildren;
}) {
  const words = teamWords(at.language);
  return (
    <ul class="cards">
      {rows.map((row) => (
        <li class="card" data-row key={row.memberId}>
          <h4>
            {row.name} {row.status !== null && <Tag>{words.status[row.status]}</Tag>}
          </h4>
          {row.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {row.mayAskApprover && (
            <p>
              <a href="#ask-conflict-override">
                {words.askApprover}
                <span class="unseen"> {row.name}</span>
              </a>
            </p>
          )}
          <p class="facts">
            {row.facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
          {row.problem !== undefined && <p class="field-error">{row.problem}</p>}
          {children !== undefined && row.roles.length > 0 && <Buttons>{children(row)}</Buttons>}
        </li>
      ))}
    </ul>
  );
}

/** Opens their number at once, in place of what the form around it does. */
function Call({ at, caseId, row }: Pick<BoardProps, 'at' | 'caseId'> & { readonly row: BoardRow }) {
  return (
    <ButtonTo path={callMemberPath(caseId, row.memberId)}>
      {callWords(at.language).call}
      <span class="unseen"> {row.name}</span>
    </ButtonTo>
  );
}

function Press({
  name,
  value,
  label,
  whom,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly whom: string;
}) {
  return (
    <Button kind="quiet" name={name} value={value}>
      {label}
      <span class="unseen"> {whom}</span>
    </Button>
  );
}
