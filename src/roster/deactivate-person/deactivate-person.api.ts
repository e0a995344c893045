import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NoFields, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { DeactivatePerson } from './deactivate-person.handler.js';

@ApiTags('people')
@Controller('api/v1/people')
export class DeactivatePersonApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/deactivate')
  @CommandEndpoint()
  deactivatePerson(
    @Param('personId', pathId) personId: string,
    @Body() _body: NoFields,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new DeactivatePerson(personId, acting));
  }
}
