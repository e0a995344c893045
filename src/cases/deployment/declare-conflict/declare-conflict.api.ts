import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { conflictKinds, type ConflictKind } from '../../../vocabulary/index.js';
import { DeclareConflict } from './declare-conflict.handler.js';

export class DeclareConflictBody {
  @IsUUID() readonly memberId: string;
  @IsIn(conflictKinds) readonly conflict: ConflictKind;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/conflicts')
export class DeclareConflictApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  declare(
    @Param('caseId', pathId) caseId: string,
    @Body() body: DeclareConflictBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new DeclareConflict(caseId, body, acting));
  }
}
