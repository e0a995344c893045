import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { PageCommand, PageContext, whenFrom, WhenParts, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { Vault } from '../../../../../libs/personal-data/index.js';
import type { Sent } from '../../../../pages/at.js';
import { present } from '../../../../commands/present.js';
import { CaseStreams } from '../../../case-streams.js';
import { timesForgotten } from '../../../domain/case.state.js';
import { meetingPlace, siteContactPlace } from '../../../domain/sealed-fields.js';
import { SetMeetingPlace } from '../../set-meeting-place/set-meeting-place.handler.js';
import { submittedToTeam } from './team-submission.js';

class MeetingForm {
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly meetAt?: WhenParts;
  @IsOptional() @IsString() @Length(1, 120) readonly place?: string;
  @IsOptional() @IsString() @Length(1, 120) readonly contact?: string;
}

/** Where and when to meet: place and contact are sealed before the command. */
@Controller('cases/:caseId/meeting-place')
export class MeetingPlacePage {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly vault: Vault,
    private readonly cases: CaseStreams,
  ) {}

  @Post()
  @PageCommand()
  set(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'meeting',
      shape: MeetingForm,
      done: 'meeting_place_set',
      command: async ({ meetAt, place, contact }, acting) => {
        const when = whenFrom(meetAt, at.site.zone, 'meetAt');
        const times = timesForgotten(await this.cases.admitted({ right: 'work_on_case', id: caseId, acting }));
        const command = present({
          meetAt: when,
          place: place && (await this.vault.seal(meetingPlace(caseId, times), place)),
          contact: contact && (await this.vault.seal(siteContactPlace(caseId, times), contact)),
        });
        return this.commands.execute(new SetMeetingPlace(caseId, command, acting));
      },
    });
  }
}
