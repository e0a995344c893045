import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Buttons, Form, link, placeOf, Tag } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { commandForm, formPath } from '../../../../pages/command-form.js';
import { standardWords } from '../../../../pages/words/index.js';
import { callWords } from '../../../frame/call.words.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { ConfirmTeam } from '../../confirm-team/confirm-team.command.js';
import { CorrectStandDown } from '../../correct-stand-down/correct-stand-down.command.js';
import { NameLead } from '../../name-lead/name-lead.command.js';
import { RecordLeadAgreement } from '../../record-lead-agreement/record-lead-agreement.command.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.command.js';
import { whoOfTeam } from '../../deployment-questions.js';
import { callMemberPath } from './call-member.view.js';
import { teamFormsWords } from './team-forms.words.js';
import { memberPlace, type TeamMemberRow } from './team-member.presenter.js';
import type { TeamPageModel } from './team.presenter.js';
import { EarlierTeams } from './earlier-teams.view.js';
import { teamWords } from './team.words.js';

/** The same form for everybody: which of them it is, the button of their card says. */
const asks = { memberId: whoOfTeam };

/** Who is invited and how they answered, what is missing before they can go, and the button that confirms them. */
export function TeamSoFar({ at, team }: { readonly at: At; readonly team: TeamPageModel }) {
  const words = teamWords(at.language);
  const states = { none: null, inviting: words.forming, confirmed: words.confirmed, stood_down: words.stoodDown };
  const state = states[team.status];
  const away = team.members.filter(({ counts }) => !counts);
  return (
    <section class="stack" aria-labelledby="so-far">
      <h2 id="so-far">
        {words.soFar} {state !== null && <Tag tone={team.status === 'confirmed' ? 'good' : 'neutral'}>{state}</Tag>}
      </h2>
      {team.stoodDownBecause !== null && <p>{words.stoodDownBecause(standardWords(at.language).standDownReason[team.stoodDownBecause])}</p>}
      {team.members.length === 0 && <p class="empty">{team.board === null ? words.nobody : words.nobodyNext}</p>}
      {team.members.length > 0 && (
        <div class="columns">
          <div class="stack">
            <Cards at={at} caseId={team.caseId} members={team.members.filter(({ counts }) => counts)} />
            {away.length > 0 && (
              <details class="more">
                <summary>{words.notGoing(away.length)}</summary>
                <Cards at={at} caseId={team.caseId} members={away} />
              </details>
            )}
          </div>
          {team.canConfirm ? <BeforeGo at={at} team={team} /> : <StillMissing at={at} team={team} />}
        </div>
      )}
      {team.earlierTeams > 0 && <p class="hint">{words.earlier(team.earlierTeams)}</p>}
      {team.mayArrange && <EarlierTeams at={at} caseId={team.caseId} teams={team.earlier} />}
    </section>
  );
}

function Cards({ at, caseId, members }: { readonly at: At; readonly caseId: string; readonly members: readonly TeamMemberRow[] }) {
  if (members.length === 0) return null;
  return (
    <ul class="cards">
      {members.map((member) => (
        <MemberCard at={at} caseId={caseId} member={member} key={member.memberId} />
      ))}
    </ul>
  );
}

function MemberCard({ at, caseId, member }: { readonly at: At; readonly caseId: string; readonly member: TeamMemberRow }) {
  const words = teamWords(at.language);
  const labels = teamFormsWords(at.language);
  const { memberId, name, role, status, isLead, facts, reasons, canCall, canSayYes, canLead, canAgree, canCorrect } = member;
  const here = casePagePath(caseId, 'team');
  const whom = <span class="unseen"> {name}</span>;
  const said = saidOn(at, memberId);
  const place = placeOf(memberPlace(memberId));
  return (
    <li class="card" data-row={member.counts} id={said === undefined ? place : undefined}>
      {said !== undefined && (
        <p class="banner banner-done" id={place} role="status" tabIndex={-1}>
          {said}
        </p>
      )}
      <h3>
        {name}, {role} {isLead && <Tag tone="info">{words.lead}</Tag>} <Tag tone={status.tone}>{status.words}</Tag>
      </h3>
      <p class="facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {canCorrect.answer && (
          <span>
            <a href={link(`${here}?answer=${memberId}#${nameOf(RecordPhonedAnswer)}`)}>
              {words.correctAnswer}
              {whom}
            </a>
          </span>
        )}
        {canCorrect.stoodDown && (
          <span>
            <a href={link(`${here}?stoodDown=${memberId}#${nameOf(CorrectStandDown)}`)}>
              {words.correctReason}
              {whom}
            </a>
          </span>
        )}
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {(canCall || canSayYes || canLead || canAgree) && (
        <Buttons>
          {canCall && (
            <Form form={formOf(at, `call-${memberId}`)} action={callMemberPath(caseId, memberId)}>
              <Button kind="quiet">
                {callWords(at.language).call}
                {whom}
              </Button>
            </Form>
          )}
          {canSayYes && (
            <Form
              form={formOf(at, `${nameOf(RecordPhonedAnswer)}-${memberId}`)}
              action={formPath(RecordPhonedAnswer, { caseId }, { asks })}
            >
              <input type="hidden" name="memberId" value={memberId} />
              <input type="hidden" name="seen" value="invited" />
              <Button kind="quiet" name="answer" value="accepted">
                {labels.saidYes}
                {whom}
              </Button>
            </Form>
          )}
          {canAgree && (
            <Form form={formOf(at, `${nameOf(RecordLeadAgreement)}-${memberId}`)} action={formPath(RecordLeadAgreement, { caseId })}>
              <Button kind="quiet" name="memberId" value={memberId}>
                {RecordLeadAgreement.declared.words!.send[at.language]}
                {whom}
              </Button>
            </Form>
          )}
          {canLead && (
            <Form form={formOf(at, `${nameOf(NameLead)}-${memberId}`)} action={formPath(NameLead, { caseId })}>
              <Button kind="quiet" name="memberId" value={memberId}>
                {NameLead.declared.words!.send[at.language]}
                {whom}
              </Button>
            </Form>
          )}
        </Buttons>
      )}
    </li>
  );
}

/** What was just done with a tap on this card. */
function saidOn(at: At, memberId: string): string | undefined {
  if (at.beside?.saidAbove === true || at.doneBy?.(memberPlace(memberId)) !== true) return undefined;
  return [RecordPhonedAnswer, NameLead].find((command) => at.done === nameOf(command))?.declared.words!.done[at.language];
}

/**
 * Somebody who leaves a confirmed team may leave it without what only they were: nothing is to be confirmed then, and it is said all the
 * same.
 */
function StillMissing({ at, team }: { readonly at: At; readonly team: TeamPageModel }) {
  if (!team.mayArrange || team.missing.length === 0) return null;
  return (
    <div class="panel">
      <h3>{teamWords(at.language).stillMissing}</h3>
      <Missing team={team} />
    </div>
  );
}

function Missing({ team }: { readonly team: TeamPageModel }) {
  return (
    <div class="prose">
      <ul>
        {team.missing.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

/** Confirming is for the team that is in front of the person: a team that changed since is shown again first. */
function BeforeGo({ at, team }: { readonly at: At; readonly team: TeamPageModel }) {
  const words = teamWords(at.language);
  const labels = teamFormsWords(at.language);
  const ids = { caseId: team.caseId };
  const again = team.status === 'confirmed';
  return (
    <div class="panel panel-next">
      <h3>{again ? words.toAdd : words.beforeGo}</h3>
      {team.missing.length === 0 && <p>{words.ready}</p>}
      {team.missing.length > 0 && <Missing team={team} />}
      <Form form={commandForm(at, ConfirmTeam, ids, { revision: team.revision })} action={formPath(ConfirmTeam, ids)}>
        <Button>{again ? labels.confirmMore : ConfirmTeam.declared.words!.send[at.language]}</Button>
      </Form>
    </div>
  );
}
