import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { answerOpening, PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { Choice, Id, NeedsRight } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import { FindMembers, OpenContact } from '../../../../roster/roster.queries.js';
import type { OpeningPurpose } from '../../../../vocabulary/index.js';
import { whoOnPage } from '../../deployment-questions.js';
import { drawTeam } from './draw-team.js';
import { openPlace } from '../../../frame/open-place.js';
import type { Opened } from '../../../frame/opened.js';
import { contactPurposes, forWhat, OpenPlaceForm } from '../../../frame/opening-purposes.js';
import { sayingForTeams } from '../../../frame/team-refusal.words.js';
import { teamWords } from './team.words.js';

class OpenPhoneForm {
  @Id(whoOnPage) readonly memberId: string;
  @Choice('openingPurpose', contactPurposes, forWhat) readonly purpose: OpeningPurpose;
}

/** What is sealed and opens at the board: how a member is reached, and where the team meets. */
@Controller('cases/:caseId')
export class OpenContactsPage {
  constructor(private readonly queries: QueryBus) {}

  @Post('team/contacts/open')
  @NeedsRight('open_contact', 'open_own_contact')
  @PageCommand()
  phone(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return answerOpening(sayingForTeams(at), {
      form: 'phone',
      shape: OpenPhoneForm,
      open: ({ memberId, purpose }) => this.openPhone(at, memberId, purpose),
      draw: (again, opened) => drawTeam(this.queries, again, caseId, { opened }),
    });
  }

  @Post('meeting-place/open')
  @NeedsRight('open_meeting_place')
  @PageCommand()
  place(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return answerOpening(sayingForTeams(at), {
      form: 'open-place',
      shape: OpenPlaceForm,
      open: ({ purpose }) => openPlace(this.queries, at, caseId, purpose),
      draw: (again, opened) => drawTeam(this.queries, again, caseId, { opened }),
    });
  }

  private async openPhone(at: Sent, memberId: string, purpose: OpeningPurpose): Promise<Opened> {
    const { phone, forgottenAt } = await this.queries.execute(new OpenContact(memberId, purpose, at));
    const [member] = await this.queries.execute(new FindMembers([memberId]));
    return { kind: 'phone', name: member?.name ?? teamWords(at.language).unknownName, phone, forgotten: forgottenAt !== undefined };
  }
}
