import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { cancelReasons, type CancelReason } from '../../../vocabulary/index.js';
import { CancelIntervention } from './cancel-intervention.handler.js';

export class CancelInterventionBody {
  @IsIn(cancelReasons) readonly reason: CancelReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/interventions/:interventionId/cancel')
export class CancelInterventionApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  cancel(
    @Param('caseId', pathId) caseId: string,
    @Param('interventionId', pathId) interventionId: string,
    @Body() body: CancelInterventionBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new CancelIntervention(caseId, { ...body, interventionId }, acting));
  }
}
