import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { PageCommand, PageContext, whenFrom, WhenParts, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { Sent } from '../../../../pages/at.js';
import { present } from '../../../../commands/present.js';
import { memberDeclineReasons, teamRoles, type MemberDeclineReason, type TeamRole } from '../../../../vocabulary/index.js';
import { InviteMember } from '../../invite-member/invite-member.handler.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.handler.js';
import { submittedToTeam } from './team-submission.js';

const CHOICE = new RegExp(`^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/(?:${teamRoles.join('|')})$`);

/** The button that was pressed: who is invited, and in which role. */
class InviteForm {
  @Matches(CHOICE) readonly invite: string;
}

class PhonedAnswerForm {
  @IsUUID() readonly memberId: string;
  @IsIn(['accepted', 'declined']) readonly answer: 'accepted' | 'declined';
  @IsOptional() @IsIn(memberDeclineReasons) readonly reason?: MemberDeclineReason;
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly answeredAt?: WhenParts;
}

/** Invitations of the board, and answers that came by telephone. */
@Controller('cases/:caseId/invitations')
export class TeamInvitationsPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @PageCommand()
  invite(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'invite',
      shape: InviteForm,
      done: 'invited',
      command: ({ invite }, acting) => {
        const [memberId, teamRole] = invite.split('/') as [string, TeamRole];
        return this.commands.execute(new InviteMember(caseId, { memberId, teamRole }, acting));
      },
    });
  }

  @Post('phoned-answer')
  @PageCommand()
  answered(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'answer',
      shape: PhonedAnswerForm,
      done: 'answer_recorded',
      command: ({ answeredAt, ...answer }, acting) => {
        const command = { ...answer, ...present({ answeredAt: whenFrom(answeredAt, at.site.zone, 'answeredAt') }) };
        return this.commands.execute(new RecordPhonedAnswer(caseId, command, acting));
      },
    });
  }
}
