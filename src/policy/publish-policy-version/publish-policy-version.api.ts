import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, Nested, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { PolicyTermsBody } from './policy-terms.body.js';
import { PublishPolicyVersion } from './publish-policy-version.handler.js';

class PublishPolicyVersionBody {
  @Nested(() => PolicyTermsBody)
  readonly terms: PolicyTermsBody;
}

@ApiTags('policy')
@Controller('api/v1/policy/versions')
export class PublishPolicyVersionApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  publishPolicyVersion(@Body() body: PublishPolicyVersionBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new PublishPolicyVersion(body, acting));
  }
}
