import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { AnswerReferral } from './answer-referral.handler.js';

export class AnswerReferralBody {
  @IsBoolean() readonly accepted: boolean;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/referrals/:referralId/answer')
export class AnswerReferralApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  answer(
    @Param('caseId', pathId) caseId: string,
    @Param('referralId', pathId) referralId: string,
    @Body() body: AnswerReferralBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new AnswerReferral(caseId, { ...body, referralId }, acting));
  }
}
