import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NoFields, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { RemoveUnit } from './remove-unit.handler.js';

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class RemoveUnitApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':agencyId/units/:unitId/remove')
  @CommandEndpoint()
  removeUnit(
    @Param('agencyId', pathId) agencyId: string,
    @Param('unitId', pathId) unitId: string,
    @Body() _body: NoFields,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RemoveUnit(agencyId, { unitId }, acting));
  }
}
