import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { present } from '../../../commands/present.js';
import { memberDeclineReasons, type MemberDeclineReason } from '../../../vocabulary/index.js';
import { AnswerInvitation } from './answer-invitation.handler.js';

export class AnswerInvitationBody {
  @IsIn(['accepted', 'declined']) readonly answer: 'accepted' | 'declined';
  /** Needed with a no, and only then. */
  @IsOptional() @IsIn(memberDeclineReasons) readonly reason?: MemberDeclineReason;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/invitations/:memberId/answer')
export class AnswerInvitationApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  answer(
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
    @Body() body: AnswerInvitationBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new AnswerInvitation(caseId, { ...present(body), memberId }, acting));
  }
}
