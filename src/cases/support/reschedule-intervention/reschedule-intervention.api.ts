import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { deviationReasons, type DeviationReason } from '../../../vocabulary/index.js';
import { RescheduleIntervention } from './reschedule-intervention.handler.js';

export class RescheduleInterventionBody {
  @IsWhen() readonly plannedFor: string;
  @IsOptional() @IsIn(deviationReasons) readonly deviation?: DeviationReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/interventions/:interventionId/reschedule')
export class RescheduleInterventionApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  reschedule(
    @Param('caseId', pathId) caseId: string,
    @Param('interventionId', pathId) interventionId: string,
    @Body() body: RescheduleInterventionBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RescheduleIntervention(caseId, { ...present(body), interventionId }, acting));
  }
}
