import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { standDownReasons, type StandDownReason } from '../../../vocabulary/index.js';
import { StandDownTeam } from './stand-down-team.handler.js';

export class StandDownTeamBody {
  @IsIn(standDownReasons) readonly reason: StandDownReason;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/team/stand-down')
export class StandDownTeamApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  standDown(
    @Param('caseId', pathId) caseId: string,
    @Body() body: StandDownTeamBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new StandDownTeam(caseId, body, acting));
  }
}
