import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { RenamePerson } from './rename-person.handler.js';

class RenamePersonBody {
  @IsString()
  @Length(1, 120)
  readonly name: string;
}

@ApiTags('people')
@Controller('api/v1/people')
export class RenamePersonApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/name')
  @CommandEndpoint()
  renamePerson(
    @Param('personId', pathId) personId: string,
    @Body() body: RenamePersonBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RenamePerson(personId, body, acting));
  }
}
