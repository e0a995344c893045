import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsUUID } from 'class-validator';
import { PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { NoFields, pathId } from '../../../../../libs/web/http/index.js';
import type { Sent } from '../../../../pages/at.js';
import { ConfirmTeam } from '../../confirm-team/confirm-team.handler.js';
import { NameLead } from '../../name-lead/name-lead.handler.js';
import { ReplaceMember } from '../../replace-member/replace-member.handler.js';
import { submittedToTeam } from './team-submission.js';

class LeadForm {
  @IsUUID() readonly memberId: string;
}

class ReplacementForm {
  @IsUUID() readonly out: string;
  @IsUUID() readonly in: string;
}

/** Who leads, who goes, and who goes in whose place. */
@Controller('cases/:caseId')
export class ConfirmTeamPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('lead')
  @PageCommand()
  nameLead(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'lead',
      shape: LeadForm,
      done: 'lead_named',
      command: (form, acting) => this.commands.execute(new NameLead(caseId, form, acting)),
    });
  }

  @Post('team/confirm')
  @PageCommand()
  confirm(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'confirm',
      shape: NoFields,
      done: 'team_confirmed',
      command: (_form, acting) => this.commands.execute(new ConfirmTeam(caseId, acting)),
    });
  }

  @Post('team/replacements')
  @PageCommand()
  replace(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'replace',
      shape: ReplacementForm,
      done: 'member_replaced',
      command: (form, acting) => this.commands.execute(new ReplaceMember(caseId, form, acting)),
    });
  }
}
