import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { credentialKinds, type CredentialKind } from '../domain/credential-kinds.js';
import { DAY } from '../domain/day.js';
import { RecordCredential } from './record-credential.handler.js';

class RecordCredentialBody {
  @IsIn(credentialKinds)
  readonly kind: CredentialKind;

  @Matches(DAY)
  readonly validUntil: string;
}

@ApiTags('people')
@Controller('api/v1/people')
export class RecordCredentialApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/credentials')
  @CommandEndpoint()
  recordCredential(
    @Param('personId', pathId) personId: string,
    @Body() body: RecordCredentialBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordCredential(personId, body, acting));
  }
}
