import { Controller, Get, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsIn, IsOptional } from 'class-validator';
import type { VNode } from 'preact';
import { answerOpening, PageCommand, PageContext, PageQuery, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { placeOf } from '../../../../../libs/web/views/index.js';
import { CommandSender, NeedsRight, OneOf } from '../../../../commands/index.js';
import { AskedOnce } from '../../../../pages/command-asked-once.view.js';
import type { At, Sent } from '../../../../pages/at.js';
import { conflictKinds, type ConflictKind, type MemberDeclineReason } from '../../../../vocabulary/index.js';
import { answersSeen, overridable, type AnswerSeen } from '../../../domain/index.js';
import { AnswerInvitation } from '../../answer-invitation/answer-invitation.command.js';
import { DeclareConflict, whichConflict } from '../../declare-conflict/declare-conflict.command.js';
import { whyNot } from '../../deployment-questions.js';
import { DeclinedInvitations } from '../../own-invitations/declined-invitations.query.js';
import type { OwnInvitation } from '../../own-invitations/own-invitation.js';
import { OwnInvitations } from '../../own-invitations/own-invitations.query.js';
import { openPlace } from '../../../frame/open-place.js';
import type { Opened } from '../../../frame/opened.js';
import { OpenPlaceForm } from '../../../frame/opening-purposes.js';
import { sayingForTeams } from '../../../frame/team-refusal.words.js';
import { invitationCard } from './invitations.presenter.js';
import { acceptForm, conflictForm, declineForm, InvitationsView } from './invitations.view.js';
import { invitationsWords } from './invitations.words.js';

class DeclineForm {
  @IsOptional()
  @IsIn(answersSeen)
  readonly seen?: AnswerSeen;
  @OneOf('memberDeclineReason', whyNot) readonly reason: MemberDeclineReason;
}

class AcceptForm {
  @IsOptional()
  @IsIn(answersSeen)
  readonly seen?: AnswerSeen;
}

class OwnConflictForm {
  @IsOptional()
  @IsIn(answersSeen)
  readonly seen?: AnswerSeen;
  @OneOf('conflictKind', whichConflict) readonly conflict: ConflictKind;
}

/** A member's own invitations, and their answers: only ever for the person who is signed in. */
@Controller('invitations')
export class InvitationsPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('look_through_cases')
  @PageQuery('case_list')
  show(@PageContext() at: At): Promise<VNode> {
    return this.draw(at);
  }

  @Post(':caseId/accept')
  @NeedsRight('answer_invitation')
  @PageCommand()
  accept(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(sayingForTeams(at), {
      form: acceptForm(caseId),
      shape: AcceptForm,
      command: ({ seen }, acting) => this.sender.send(AnswerInvitation, { caseId, memberId: at.actor, answer: 'accepted', seen }, acting),
      then: backTo(acceptForm(caseId)),
      done: 'accepted',
      redraw: (again) => this.draw(again),
    });
  }

  @Post(':caseId/decline')
  @NeedsRight('answer_invitation')
  @PageCommand()
  decline(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(sayingForTeams(at), {
      form: declineForm(caseId),
      shape: DeclineForm,
      sure: (form) => this.askBeforeDeclining(at, caseId, form),
      command: ({ reason, seen }, acting) =>
        this.sender.send(AnswerInvitation, { caseId, memberId: at.actor, answer: 'declined', reason, seen }, acting),
      then: backTo(declineForm(caseId)),
      done: 'declined',
      redraw: (again) => this.draw(again),
    });
  }

  @Post(':caseId/conflict')
  @NeedsRight('declare_conflict')
  @PageCommand()
  declare(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(sayingForTeams(at), {
      form: conflictForm(caseId),
      shape: OwnConflictForm,
      sure: (form) => this.askBeforeDeclaring(at, caseId, form),
      command: ({ conflict, seen }, acting) => this.sender.send(DeclareConflict, { caseId, memberId: at.actor, conflict, seen }, acting),
      then: '/invitations',
      done: 'conflict_declared',
      redraw: (again) => this.draw(again),
    });
  }

  @Post(':caseId/meeting-place/open')
  @NeedsRight('open_meeting_place')
  @PageCommand()
  open(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return answerOpening(sayingForTeams(at), {
      form: `place-${caseId}`,
      shape: OpenPlaceForm,
      open: ({ purpose }) => openPlace(this.queries, at, caseId, purpose),
      draw: (again, opened) => this.draw(again, opened),
    });
  }

  /** A no ends what others count on. Where nothing would come of it, that is told at once. */
  private async askBeforeDeclining(at: Sent, caseId: string, { reason, seen }: DeclineForm): Promise<VNode | null> {
    const own = await this.own(at, caseId);
    if (own === undefined || own.status === 'on_team' || own.status !== (seen ?? own.status)) return null;
    const { saying, sendNo } = invitationsWords(at.language);
    return AskedOnce({
      at: { ...at, path: '/invitations' },
      form: declineForm(caseId),
      title: saying.title(own.reference),
      follows: conflictKinds.some((kind) => kind === reason) ? saying.conflict : saying.follows,
      send: sendNo,
      action: `/invitations/${caseId}/decline`,
      back: '/invitations',
    });
  }

  /** Who stands down by it sees the case no more, and cannot take it back themselves. */
  private async askBeforeDeclaring(at: Sent, caseId: string, { conflict }: OwnConflictForm): Promise<VNode | null> {
    const own = await this.own(at, caseId);
    if (own === undefined) return null;
    const { declaring } = invitationsWords(at.language);
    return AskedOnce({
      at: { ...at, path: '/invitations' },
      form: conflictForm(caseId),
      title: declaring.title(own.reference),
      follows: own.status === 'on_team' && overridable.includes(conflict) ? declaring.standsDown : declaring.follows,
      send: DeclareConflict.declared.words!.send[at.language],
      action: `/invitations/${caseId}/conflict`,
      back: '/invitations',
    });
  }

  private async own(at: Sent, caseId: string): Promise<OwnInvitation | undefined> {
    return (await this.queries.execute(new OwnInvitations(at))).find((one) => one.caseId === caseId);
  }

  private async draw(at: At, opened?: Opened): Promise<VNode> {
    const asked = [this.queries.execute(new OwnInvitations(at)), this.queries.execute(new DeclinedInvitations(at))] as const;
    const [own, declined] = await Promise.all(asked);
    // Also where a form is redrawn under its own address: links to "this page" lead to the page.
    return InvitationsView({ at: { ...at, path: '/invitations' }, cards: own.map((each) => invitationCard(each, at)), declined, opened });
  }
}

/** By which of the answers was sent, the page knows of which case it tells. */
function backTo(form: string): string {
  return `/invitations#${placeOf(form)}`;
}
