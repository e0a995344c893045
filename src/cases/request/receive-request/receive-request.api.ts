import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { derivedId, type CommandMechanism, type CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { COMMAND_MECHANISM } from '../../../commands/stream-of.js';
import { RequestFactsBody } from '../request-facts.body.js';
import { SealedRequestFacts } from '../sealed-request-facts.js';
import { ReceiveRequest } from './receive-request.handler.js';

export class ReceiveRequestBody extends RequestFactsBody {
  /** When the call came in; now where nobody says. */
  @IsOptional() @IsWhen() readonly receivedAt?: string;
}

@ApiTags('cases')
@Controller('api/v1/cases')
export class ReceiveRequestApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly sealed: SealedRequestFacts,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  @Post()
  @CommandEndpoint({ creates: true })
  async receive(@Body() body: ReceiveRequestBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    const caseId = derivedId(this.mechanism.namespace, `case/${acting.commandId}`);
    const { receivedAt, ...facts } = body;
    const command = {
      facts: await this.sealed.seal({ right: 'log_request', id: caseId, acting }, facts),
      receivedAt: receivedAt ?? undefined,
    };
    return this.commands.execute(new ReceiveRequest(caseId, command, acting));
  }
}
