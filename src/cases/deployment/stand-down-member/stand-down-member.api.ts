import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { standDownReasons, type StandDownReason } from '../../../vocabulary/index.js';
import { StandDownMember } from './stand-down-member.handler.js';

export class StandDownMemberBody {
  @IsIn(standDownReasons) readonly reason: StandDownReason;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/team/:memberId/stand-down')
export class StandDownMemberApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  standDown(
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
    @Body() body: StandDownMemberBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new StandDownMember(caseId, { ...body, memberId }, acting));
  }
}
