import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NoFields, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { LeaveConsoleRoster } from './leave-console-roster.handler.js';

@ApiTags('people')
@Controller('api/v1/people')
export class LeaveConsoleRosterApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/console-roster/leave')
  @CommandEndpoint()
  leaveConsoleRoster(
    @Param('personId', pathId) personId: string,
    @Body() _body: NoFields,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new LeaveConsoleRoster(personId, acting));
  }
}
