import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NestedList, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import {
  disciplines,
  offerAnswers,
  programs,
  triageOutcomes,
  type Discipline,
  type OfferAnswer,
  type Program,
  type TriageOutcome,
} from '../../../vocabulary/index.js';
import { TriageCase } from './triage-case.handler.js';

export class OfferBody {
  @IsIn(disciplines) readonly discipline: Discipline;
  @IsIn(offerAnswers) readonly answer: OfferAnswer;
}

export class TriageCaseBody {
  @IsIn(triageOutcomes) readonly outcome: TriageOutcome;
  @IsArray() @ArrayUnique() @IsIn(programs, { each: true }) readonly programs: readonly Program[];
  @NestedList(() => OfferBody, disciplines.length) readonly offers: readonly OfferBody[];
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/triage')
export class TriageCaseApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  triage(@Param('caseId', pathId) caseId: string, @Body() body: TriageCaseBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new TriageCase(caseId, body, acting));
  }
}
