import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, Nested, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { followUpKinds, type FollowUpKind } from '../../../vocabulary/index.js';
import { OwnerBody, ownerOf } from '../owner.body.js';
import { PlanFollowUp } from './plan-follow-up.handler.js';

export class PlanFollowUpBody {
  @IsIn(followUpKinds) readonly kind: FollowUpKind;
  @IsWhen() readonly dueAt: string;
  @IsOptional() @Nested(() => OwnerBody) readonly owner?: OwnerBody;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/follow-ups')
export class PlanFollowUpApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  plan(
    @Param('caseId', pathId) caseId: string,
    @Body() { owner, ...rest }: PlanFollowUpBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new PlanFollowUp(caseId, { ...present(rest), ...(owner ? { owner: ownerOf(owner) } : {}) }, acting));
  }
}
