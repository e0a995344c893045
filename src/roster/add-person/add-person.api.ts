import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { AddPerson } from './add-person.handler.js';

class AddPersonBody {
  @IsString()
  @Length(1, 120)
  readonly name: string;
}

@ApiTags('people')
@Controller('api/v1/people')
export class AddPersonApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint({ creates: true })
  addPerson(@Body() body: AddPersonBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new AddPerson(body, acting));
  }
}
