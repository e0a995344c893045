import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { deviationReasons, type DeviationReason } from '../../../vocabulary/index.js';
import { RescheduleFollowUp } from './reschedule-follow-up.handler.js';

export class RescheduleFollowUpBody {
  @IsWhen() readonly dueAt: string;
  @IsIn(deviationReasons) readonly because: DeviationReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/follow-ups/:followUpId/reschedule')
export class RescheduleFollowUpApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  reschedule(
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
    @Body() body: RescheduleFollowUpBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RescheduleFollowUp(caseId, { ...body, followUpId }, acting));
  }
}
