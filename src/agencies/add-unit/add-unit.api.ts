import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { AddUnit } from './add-unit.handler.js';

class AddUnitBody {
  @IsString()
  @Length(1, 120)
  readonly name: string;
}

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class AddUnitApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':agencyId/units')
  @CommandEndpoint()
  addUnit(
    @Param('agencyId', pathId) agencyId: string,
    @Body() body: AddUnitBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new AddUnit(agencyId, body, acting));
  }
}
