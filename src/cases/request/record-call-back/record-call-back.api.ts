import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { callBackOutcomes, type CallBackOutcome } from '../../../vocabulary/index.js';
import { RecordCallBack } from './record-call-back.handler.js';

export class RecordCallBackBody {
  @IsIn(callBackOutcomes) readonly outcome: CallBackOutcome;
  @IsOptional() @IsWhen() readonly at?: string;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/call-backs')
export class RecordCallBackApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  record(
    @Param('caseId', pathId) caseId: string,
    @Body() body: RecordCallBackBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordCallBack(caseId, present(body), acting));
  }
}
