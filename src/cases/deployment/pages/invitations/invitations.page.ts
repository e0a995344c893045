import { Controller, Get, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { answerOpening, PageCommand, PageContext, PageQuery, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { NoFields, pathId } from '../../../../../libs/web/http/index.js';
import { CommandSender, NeedsRight, OneOf } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import type { ConflictKind, MemberDeclineReason } from '../../../../vocabulary/index.js';
import { AnswerInvitation } from '../../answer-invitation/answer-invitation.command.js';
import { DeclareConflict, whichConflict } from '../../declare-conflict/declare-conflict.command.js';
import { whyNot } from '../../deployment-questions.js';
import { OwnInvitations } from '../../own-invitations/own-invitations.query.js';
import { openPlace } from '../../../frame/open-place.js';
import type { Opened } from '../../../frame/opened.js';
import { OpenPlaceForm } from '../../../frame/opening-purposes.js';
import { sayingForTeams } from '../../../frame/team-refusal.words.js';
import { invitationCard } from './invitations.presenter.js';
import { InvitationsView } from './invitations.view.js';

class DeclineForm {
  @OneOf('memberDeclineReason', whyNot) readonly reason: MemberDeclineReason;
}

class OwnConflictForm {
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
      form: `yes-${caseId}`,
      shape: NoFields,
      command: (_form, acting) => this.sender.send(AnswerInvitation, { caseId, memberId: at.actor, answer: 'accepted' }, acting),
      then: '/invitations',
      done: 'accepted',
      redraw: (again) => this.draw(again),
    });
  }

  @Post(':caseId/decline')
  @NeedsRight('answer_invitation')
  @PageCommand()
  decline(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(sayingForTeams(at), {
      form: `no-${caseId}`,
      shape: DeclineForm,
      command: ({ reason }, acting) =>
        this.sender.send(AnswerInvitation, { caseId, memberId: at.actor, answer: 'declined', reason }, acting),
      then: '/invitations',
      done: 'declined',
      redraw: (again) => this.draw(again),
    });
  }

  @Post(':caseId/conflict')
  @NeedsRight('declare_conflict')
  @PageCommand()
  declare(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(sayingForTeams(at), {
      form: `conflict-${caseId}`,
      shape: OwnConflictForm,
      command: ({ conflict }, acting) => this.sender.send(DeclareConflict, { caseId, memberId: at.actor, conflict }, acting),
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

  private async draw(at: At, opened?: Opened): Promise<VNode> {
    const own = await this.queries.execute(new OwnInvitations(at));
    // Also where a form is redrawn under its own address: links to "this page" lead to the page.
    return InvitationsView({ at: { ...at, path: '/invitations' }, cards: own.map((each) => invitationCard(each, at)), opened });
  }
}
