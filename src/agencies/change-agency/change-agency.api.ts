import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { disciplines, type Discipline } from '../../vocabulary/index.js';
import { agencyKinds, type AgencyKind } from '../domain/agency.events.js';
import { counties, type County } from '../domain/counties.js';
import { ChangeAgency } from './change-agency.handler.js';

class ChangeAgencyBody {
  @IsOptional()
  @IsString()
  @Length(1, 120)
  readonly name?: string;

  @IsOptional()
  @IsIn(agencyKinds)
  readonly kind?: AgencyKind;

  @IsOptional()
  @IsIn(counties)
  readonly county?: County;

  @IsOptional()
  @IsIn(disciplines)
  readonly discipline?: Discipline;
}

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class ChangeAgencyApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':agencyId/changes')
  @CommandEndpoint()
  changeAgency(
    @Param('agencyId', pathId) agencyId: string,
    @Body() body: ChangeAgencyBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new ChangeAgency(agencyId, body, acting));
  }
}
