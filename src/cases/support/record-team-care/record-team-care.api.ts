import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { RecordTeamCare } from './record-team-care.handler.js';

export class RecordTeamCareBody {
  @IsOptional() @IsWhen() readonly doneAt?: string;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/team-care')
export class RecordTeamCareApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  record(
    @Param('caseId', pathId) caseId: string,
    @Body() body: RecordTeamCareBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordTeamCare(caseId, present(body), acting));
  }
}
