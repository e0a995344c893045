import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { pathNumber, QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import { ask } from '../../rights.js';
import type { PolicyTerms } from '../../vocabulary/index.js';
import { PolicyInForce, PolicyVersion, PolicyVersions, type PolicyVersionResult } from '../policy.queries.js';

/** The policy is no secret: whoever is known here may read by what they are measured. Never late, so it needs no `after`. */
@ApiTags('policy')
@Controller('api/v1/policy')
export class PolicyApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_policy')
  @QueryEndpoint()
  inForce(@RequestContext() who: QueryRequestContext): Promise<PolicyVersionResult> {
    ask('see_policy', who);
    return this.queries.execute(new PolicyInForce());
  }

  @Get('versions')
  @NeedsRight('see_policy')
  @QueryEndpoint()
  async versions(@RequestContext() who: QueryRequestContext): Promise<{ readonly versions: readonly PolicyVersionResult[] }> {
    ask('see_policy', who);
    return { versions: await this.queries.execute(new PolicyVersions()) };
  }

  @Get('versions/:version')
  @NeedsRight('see_policy')
  @QueryEndpoint()
  async version(
    @Param('version', pathNumber('version')) version: number,
    @RequestContext() who: QueryRequestContext,
  ): Promise<{ version: number; terms: PolicyTerms }> {
    ask('see_policy', who);
    return { version, terms: await this.queries.execute(new PolicyVersion(version)) };
  }
}
