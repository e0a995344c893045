import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { Asker } from '../domain/index.js';
import { ProposedRoles, type RoleWaiting } from '../roster.queries.js';

/** What waits, as the API answers it. */
export interface RolesWaiting {
  readonly proposedRoles: readonly RoleWaiting[];
}

@ApiTags('people')
@Controller('api/v1/proposed-roles')
export class ProposedRolesApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_proposed_roles')
  @ReadsProjection('people')
  async list(@RequestContext() asker: Asker): Promise<RolesWaiting> {
    return { proposedRoles: await this.queries.execute(new ProposedRoles(asker)) };
  }
}
