import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { disciplines, programs, teamRoles, type Discipline, type Program, type TeamRole } from '../../vocabulary/index.js';
import { ChangeMembership } from './change-membership.handler.js';

class ChangeMembershipBody {
  @IsIn(programs, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(2)
  readonly programs: readonly Program[];

  /** Left out where the person works at no agency of the register. */
  @IsOptional()
  @IsUUID()
  readonly agencyId?: string;

  /** Left out where it is not known, or the agency has none. */
  @IsOptional()
  @IsUUID()
  readonly unitId?: string;

  @IsIn(disciplines, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(14)
  readonly disciplines: readonly Discipline[];

  @IsIn(teamRoles, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(8)
  readonly teamRoles: readonly TeamRole[];
}

@ApiTags('people')
@Controller('api/v1/people')
export class ChangeMembershipApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/membership')
  @CommandEndpoint()
  changeMembership(
    @Param('personId', pathId) personId: string,
    @Body() body: ChangeMembershipBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    const { agencyId = null, unitId = null } = body;
    return this.commands.execute(new ChangeMembership(personId, { ...body, agencyId, unitId }, acting));
  }
}
