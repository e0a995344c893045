import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsIn, IsUUID } from 'class-validator';
import { PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { Sent } from '../../../../pages/at.js';
import { standDownReasons, type StandDownReason } from '../../../../vocabulary/index.js';
import { StandDownMember } from '../../stand-down-member/stand-down-member.handler.js';
import { StandDownTeam } from '../../stand-down-team/stand-down-team.handler.js';
import { submittedToTeam } from './team-submission.js';

class StandDownTeamForm {
  @IsIn(standDownReasons) readonly reason: StandDownReason;
}

class StandDownMemberForm extends StandDownTeamForm {
  @IsUUID() readonly memberId: string;
}

/** The end of a deployment, for one or for all. */
@Controller('cases/:caseId/team')
export class StandDownPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('member-stand-down')
  @PageCommand()
  one(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'stand-down-one',
      shape: StandDownMemberForm,
      done: 'member_stood_down',
      command: (form, acting) => this.commands.execute(new StandDownMember(caseId, form, acting)),
    });
  }

  @Post('stand-down')
  @PageCommand()
  team(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'stand-down-team',
      shape: StandDownTeamForm,
      done: 'team_stood_down',
      command: (form, acting) => this.commands.execute(new StandDownTeam(caseId, form, acting)),
    });
  }
}
