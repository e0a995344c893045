import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { personRoles, type PersonRole } from '../../../vocabulary/index.js';
import { ProposedRoles } from '../../roster.queries.js';
import { drawDeciding } from './draw-deciding.js';
import { ProposedRolesView } from './proposed-roles.view.js';

class WhichRole {
  @IsIn(personRoles) readonly role: PersonRole;
}

/** What administrators have proposed, and the question that a privacy officer answers. */
@Controller()
export class ProposedRolesPage {
  constructor(private readonly queries: QueryBus) {}

  @Get('proposed-roles')
  @NeedsRight('see_proposed_roles')
  @PageQuery('people')
  async show(@PageContext() at: At): Promise<VNode> {
    return ProposedRolesView({ at, waiting: await this.queries.execute(new ProposedRoles(at)) });
  }

  @Get('people/:personId/roles/decide')
  @NeedsRight('decide_roles')
  @PageQuery('people')
  deciding(@PageContext() at: At, @Param('personId', pathId) personId: string, @Query() { role }: WhichRole): Promise<VNode> {
    return drawDeciding(this.queries, at, personId, role);
  }
}
