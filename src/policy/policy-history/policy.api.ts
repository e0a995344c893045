import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { pathNumber, QueryEndpoint } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/needs-right.decorator.js';
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
  inForce(): Promise<PolicyVersionResult> {
    return this.queries.execute(new PolicyInForce());
  }

  @Get('versions')
  @NeedsRight('see_policy')
  @QueryEndpoint()
  async versions(): Promise<{ readonly versions: readonly PolicyVersionResult[] }> {
    return { versions: await this.queries.execute(new PolicyVersions()) };
  }

  @Get('versions/:version')
  @NeedsRight('see_policy')
  @QueryEndpoint()
  async version(@Param('version', pathNumber('version')) version: number): Promise<{ version: number; terms: PolicyTerms }> {
    return { version, terms: await this.queries.execute(new PolicyVersion(version)) };
  }
}
