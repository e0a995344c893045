import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { RecordPhonedApproval } from './record-phoned-approval.handler.js';

export class RecordPhonedApprovalBody {
  @IsUUID() readonly approverId: string;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/pre-approval/phoned')
export class RecordPhonedApprovalApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  record(
    @Param('caseId', pathId) caseId: string,
    @Body() body: RecordPhonedApprovalBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordPhonedApproval(caseId, body, acting));
  }
}
