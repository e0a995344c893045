import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { memberDeclineReasons, type MemberDeclineReason } from '../../../vocabulary/index.js';
import { RecordPhonedAnswer } from './record-phoned-answer.handler.js';

export class RecordPhonedAnswerBody {
  @IsIn(['accepted', 'declined']) readonly answer: 'accepted' | 'declined';
  /** Needed with a no, and only then. */
  @IsOptional() @IsIn(memberDeclineReasons) readonly reason?: MemberDeclineReason;
  /** When the member said it; now where it is left out. */
  @IsOptional() @IsWhen() readonly answeredAt?: string;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/invitations/:memberId/phoned-answer')
export class RecordPhonedAnswerApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  record(
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
    @Body() body: RecordPhonedAnswerBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordPhonedAnswer(caseId, { ...present(body), memberId }, acting));
  }
}
