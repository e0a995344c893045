import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { Vault } from '../../../../libs/personal-data/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { CaseStreams } from '../../case-streams.js';
import { timesForgotten } from '../../domain/case.state.js';
import { meetingPlace, siteContactPlace } from '../../domain/sealed-fields.js';
import { SetMeetingPlace } from './set-meeting-place.handler.js';

export class SetMeetingPlaceBody {
  @IsOptional() @IsWhen() readonly meetAt?: string;
  /** Where to meet: an address or a name, not a report. Kept sealed. */
  @IsOptional() @IsString() @Length(1, 120) readonly place?: string;
  /** Whom to ask for on site, and how to reach them. Kept sealed. */
  @IsOptional() @IsString() @Length(1, 120) readonly contact?: string;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/meeting-place')
export class SetMeetingPlaceApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly vault: Vault,
    private readonly cases: CaseStreams,
  ) {}

  @Post()
  @CommandEndpoint()
  async set(
    @Param('caseId', pathId) caseId: string,
    @Body() body: SetMeetingPlaceBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    const { meetAt, place, contact } = body;
    const times = timesForgotten(await this.cases.admitted({ right: 'work_on_case', id: caseId, acting }));
    const command = present({
      meetAt,
      place: place && (await this.vault.seal(meetingPlace(caseId, times), place)),
      contact: contact && (await this.vault.seal(siteContactPlace(caseId, times), contact)),
    });
    return this.commands.execute(new SetMeetingPlace(caseId, command, acting));
  }
}
