import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { ReplaceMember } from './replace-member.handler.js';

export class ReplaceMemberBody {
  /** Who leaves the team. */
  @IsUUID() readonly out: string;
  /** Who takes their place; has accepted. */
  @IsUUID() readonly in: string;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/team/replacements')
export class ReplaceMemberApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  replace(
    @Param('caseId', pathId) caseId: string,
    @Body() body: ReplaceMemberBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new ReplaceMember(caseId, body, acting));
  }
}
