import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import {
  deviationReasons,
  interventionKinds,
  modes,
  type DeviationReason,
  type InterventionKind,
  type Mode,
} from '../../../vocabulary/index.js';
import { PlanIntervention } from './plan-intervention.handler.js';

export class PlanInterventionBody {
  @IsIn(interventionKinds) readonly kind: InterventionKind;
  @IsIn(modes) readonly mode: Mode;
  @IsWhen() readonly plannedFor: string;
  @IsOptional() @IsIn(deviationReasons) readonly deviation?: DeviationReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/interventions')
export class PlanInterventionApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  plan(
    @Param('caseId', pathId) caseId: string,
    @Body() body: PlanInterventionBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new PlanIntervention(caseId, present(body), acting));
  }
}
