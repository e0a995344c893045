import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NoFields, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { ConfirmTeam } from './confirm-team.handler.js';

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/team/confirm')
export class ConfirmTeamApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  confirm(@Param('caseId', pathId) caseId: string, @Body() _body: NoFields, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new ConfirmTeam(caseId, acting));
  }
}
