import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { personRoles, type PersonRole } from '../../vocabulary/index.js';
import { GrantRole } from './grant-role.handler.js';

class GrantRoleBody {
  @IsIn(personRoles)
  readonly role: PersonRole;
}

@ApiTags('people')
@Controller('api/v1/people')
export class GrantRoleApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/roles/grant')
  @CommandEndpoint()
  grantRole(
    @Param('personId', pathId) personId: string,
    @Body() body: GrantRoleBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new GrantRole(personId, body, acting));
  }
}
