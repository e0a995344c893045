import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { personRoles, type PersonRole } from '../../../vocabulary/index.js';
import { drawLeaving } from './draw-leaving.js';

class WhichRole {
  @IsIn(personRoles) readonly role: PersonRole;
}

/** Asks once before somebody loses what they may do here, and says what follows. */
@Controller('people/:personId')
export class LeavingPage {
  constructor(private readonly queries: QueryBus) {}

  @Get('deactivate')
  @NeedsRight('keep_roster')
  @PageQuery()
  deactivating(@PageContext() at: At, @Param('personId', pathId) personId: string): Promise<VNode> {
    return drawLeaving(this.queries, at, personId, null);
  }

  @Get('roles/revoke')
  @NeedsRight('revoke_roles')
  @PageQuery()
  revoking(@PageContext() at: At, @Param('personId', pathId) personId: string, @Query() { role }: WhichRole): Promise<VNode> {
    return drawLeaving(this.queries, at, personId, role);
  }
}
