import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { DAY } from '../domain/day.js';
import { AddAgreement } from './add-agreement.handler.js';

class AddAgreementBody {
  @Matches(DAY)
  readonly startsOn: string;

  @IsOptional()
  @Matches(DAY)
  readonly endsOn?: string;
}

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class AddAgreementApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':agencyId/agreements')
  @CommandEndpoint()
  addAgreement(
    @Param('agencyId', pathId) agencyId: string,
    @Body() body: AddAgreementBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new AddAgreement(agencyId, body, acting));
  }
}
