import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, Nested, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { OwnerBody, ownerOf } from '../owner.body.js';
import { AssignFollowUp } from './assign-follow-up.handler.js';

export class AssignFollowUpBody {
  @Nested(() => OwnerBody) readonly owner: OwnerBody;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/follow-ups/:followUpId/assign')
export class AssignFollowUpApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  assign(
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
    @Body() body: AssignFollowUpBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new AssignFollowUp(caseId, { followUpId, owner: ownerOf(body.owner) }, acting));
  }
}
