import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { disciplines, type Discipline } from '../../vocabulary/index.js';
import { agencyKinds, type AgencyKind } from '../domain/agency.events.js';
import { counties, type County } from '../domain/counties.js';
import { RegisterAgency } from './register-agency.handler.js';

class RegisterAgencyBody {
  @IsString()
  @Length(1, 120)
  readonly name: string;

  @IsIn(agencyKinds)
  readonly kind: AgencyKind;

  @IsIn(counties)
  readonly county: County;

  @IsIn(disciplines)
  readonly discipline: Discipline;
}

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class RegisterAgencyApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint({ creates: true })
  registerAgency(@Body() body: RegisterAgencyBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new RegisterAgency(body, acting));
  }
}
