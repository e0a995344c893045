import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { RenameUnit } from './rename-unit.handler.js';

class RenameUnitBody {
  @IsString()
  @Length(1, 120)
  readonly name: string;
}

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class RenameUnitApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':agencyId/units/:unitId/name')
  @CommandEndpoint()
  renameUnit(
    @Param('agencyId', pathId) agencyId: string,
    @Param('unitId', pathId) unitId: string,
    @Body() body: RenameUnitBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RenameUnit(agencyId, { ...body, unitId }, acting));
  }
}
