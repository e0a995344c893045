import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { RecordLeadAgreement } from './record-lead-agreement.handler.js';

export class RecordLeadAgreementBody {
  @IsUUID() readonly memberId: string;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/lead-agreements')
export class RecordLeadAgreementApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  agree(
    @Param('caseId', pathId) caseId: string,
    @Body() body: RecordLeadAgreementBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordLeadAgreement(caseId, body, acting));
  }
}
