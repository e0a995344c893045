import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { credentialKinds, type CredentialKind } from '../domain/credential-kinds.js';
import { WithdrawCredential } from './withdraw-credential.handler.js';

class WithdrawCredentialBody {
  @IsIn(credentialKinds)
  readonly kind: CredentialKind;
}

@ApiTags('people')
@Controller('api/v1/people')
export class WithdrawCredentialApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/credentials/withdraw')
  @CommandEndpoint()
  withdrawCredential(
    @Param('personId', pathId) personId: string,
    @Body() body: WithdrawCredentialBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new WithdrawCredential(personId, body, acting));
  }
}
