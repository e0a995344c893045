import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { PageCommand, PageContext, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { CommandSender, declaredField, nameOf, NeedsRight } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import { teamRoles, type TeamRole } from '../../../../vocabulary/index.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { sayingForTeams } from '../../../frame/team-refusal.words.js';
import { whoOnPage } from '../../deployment-questions.js';
import { InviteMember } from '../../invite-member/invite-member.command.js';
import { drawTeam } from './draw-team.js';

const CHOICE = new RegExp(`^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/(?:${teamRoles.join('|')})$`);

/** The button that was pressed: who is invited, and in which role. One button can send one value only. */
class InviteForm {
  @Matches(CHOICE) @declaredField({ is: 'id' }, whoOnPage) readonly invite: string;
}

/** Invitations of the board. */
@Controller('cases/:caseId/invitations')
export class InvitePage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Post()
  @NeedsRight('work_on_case')
  @PageCommand()
  invite(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(sayingForTeams(at), {
      form: nameOf(InviteMember),
      shape: InviteForm,
      command: ({ invite }, acting) => {
        const [memberId, teamRole] = invite.split('/') as [string, TeamRole];
        return this.sender.send(InviteMember, { caseId, memberId, teamRole }, acting);
      },
      then: casePagePath(caseId, 'team'),
      done: nameOf(InviteMember),
      redraw: (again) => drawTeam(this.queries, again, caseId),
    });
  }
}
