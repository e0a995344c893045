import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NoFields, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { UndoOutcome } from './undo-outcome.handler.js';

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/follow-ups/:followUpId/outcome/undo')
export class UndoOutcomeApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  undo(
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
    @Body() _body: NoFields,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new UndoOutcome(caseId, { followUpId }, acting));
  }
}
