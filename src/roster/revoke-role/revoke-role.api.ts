import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { personRoles, type PersonRole } from '../../vocabulary/index.js';
import { RevokeRole } from './revoke-role.handler.js';

class RevokeRoleBody {
  @IsIn(personRoles)
  readonly role: PersonRole;
}

@ApiTags('people')
@Controller('api/v1/people')
export class RevokeRoleApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/roles/revoke')
  @CommandEndpoint()
  revokeRole(
    @Param('personId', pathId) personId: string,
    @Body() body: RevokeRoleBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RevokeRole(personId, body, acting));
  }
}
