import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { teamRoles, type TeamRole } from '../../../vocabulary/index.js';
import { InviteMember } from './invite-member.handler.js';

export class InviteMemberBody {
  @IsUUID() readonly memberId: string;
  @IsIn(teamRoles) readonly teamRole: TeamRole;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/invitations')
export class InviteMemberApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  invite(
    @Param('caseId', pathId) caseId: string,
    @Body() body: InviteMemberBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new InviteMember(caseId, body, acting));
  }
}
