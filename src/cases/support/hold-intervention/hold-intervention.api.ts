import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NestedList, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import {
  deviationReasons,
  disciplines,
  resourceCodes,
  type DeviationReason,
  type Discipline,
  type ResourceCode,
} from '../../../vocabulary/index.js';
import { HoldIntervention } from './hold-intervention.handler.js';

export class AttendanceBody {
  @IsIn(disciplines) readonly discipline: Discipline;
  @IsInt() @Min(0) @Max(5000) readonly count: number;
}

export class HoldInterventionBody {
  @IsWhen() readonly heldAt: string;
  @IsInt() @Min(1) @Max(1440) readonly minutes: number;
  @NestedList(() => AttendanceBody, disciplines.length) readonly attended: readonly AttendanceBody[];
  /** Who of the team went; all of it where nobody is named. */
  @IsOptional() @IsArray() @ArrayUnique() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) readonly team?: readonly string[];
  /** What was handed out. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(resourceCodes, { each: true }) readonly resources?: readonly ResourceCode[];
  @IsOptional() @IsIn(deviationReasons) readonly deviation?: DeviationReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/interventions/:interventionId/held')
export class HoldInterventionApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  hold(
    @Param('caseId', pathId) caseId: string,
    @Param('interventionId', pathId) interventionId: string,
    @Body() body: HoldInterventionBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new HoldIntervention(caseId, { resources: [], ...present(body), interventionId }, acting));
  }
}
