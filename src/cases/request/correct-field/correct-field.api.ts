import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, Nested, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { correctionReasons, type CorrectionReason } from '../../../vocabulary/index.js';
import { RequestFactsBody } from '../request-facts.body.js';
import { SealedRequestFacts } from '../sealed-request-facts.js';
import { CorrectField } from './correct-field.handler.js';

export class CorrectFieldBody {
  @Nested(() => RequestFactsBody) readonly change: RequestFactsBody;
  @IsIn(correctionReasons) readonly reason: CorrectionReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/corrections')
export class CorrectFieldApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly sealed: SealedRequestFacts,
  ) {}

  @Post()
  @CommandEndpoint()
  async correct(
    @Param('caseId', pathId) caseId: string,
    @Body() { change, reason }: CorrectFieldBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    const command = { change: await this.sealed.seal({ right: 'work_on_case', id: caseId, acting }, change), reason };
    return this.commands.execute(new CorrectField(caseId, command, acting));
  }
}
