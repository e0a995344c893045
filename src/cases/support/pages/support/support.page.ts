import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageCommand, PageContext, PageQuery, whenFrom, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { present } from '../../../../commands/present.js';
import { AnswerReferral } from '../../answer-referral/answer-referral.handler.js';
import { OfferReferral } from '../../offer-referral/offer-referral.handler.js';
import { RecordTeamCare } from '../../record-team-care/record-team-care.handler.js';
import { drawSupport } from './draw-support.js';
import { submittedToSupport } from './support-submission.js';
import { AnswerForm, OfferForm, TeamCareForm } from './support.form.js';

class SupportSight {
  /** The planned intervention whose form to record it stands open. */
  @IsOptional() @IsUUID() readonly record?: string;
}

/** What support was planned and given in a case: interventions, referrals, the team's own care. */
@Controller('cases/:caseId')
export class SupportPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get('support')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() { record }: SupportSight): Promise<VNode> {
    return drawSupport(this.queries, at, caseId, record);
  }

  @Post('referrals')
  @PageCommand()
  offer(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToSupport(this.queries, at, caseId, {
      form: 'offer',
      shape: OfferForm,
      done: 'referral_offered',
      command: (form, acting) => this.commands.execute(new OfferReferral(caseId, present({ ...form }), acting)),
    });
  }

  @Post('referrals/answer')
  @PageCommand()
  answer(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToSupport(this.queries, at, caseId, {
      form: 'answer',
      shape: AnswerForm,
      done: 'referral_answered',
      command: ({ referralId, accepted }, acting) => this.commands.execute(new AnswerReferral(caseId, { referralId, accepted }, acting)),
    });
  }

  @Post('team-care')
  @PageCommand()
  care(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToSupport(this.queries, at, caseId, {
      form: 'team-care',
      shape: TeamCareForm,
      done: 'team_care_recorded',
      command: ({ doneAt }, acting) =>
        this.commands.execute(new RecordTeamCare(caseId, present({ doneAt: whenFrom(doneAt, at.site.zone, 'doneAt') }), acting)),
    });
  }
}
