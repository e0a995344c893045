import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { drawAgency, type AgencySight } from './draw-agency.js';
import { NewAgencyView } from './new-agency.view.js';

class Sight implements AgencySight {
  @IsOptional() @IsUUID() readonly unit?: string;
  @IsOptional() @IsUUID() readonly agreement?: string;
}

/** One agency: what the register says of it, and everything that can be changed of that. */
@Controller('agencies')
export class AgencyPage {
  constructor(private readonly queries: QueryBus) {}

  @Get('new')
  @NeedsRight('keep_register')
  @PageQuery()
  add(@PageContext() at: At): VNode {
    ask('keep_register', at);
    return NewAgencyView({ at });
  }

  @Get(':agencyId')
  @NeedsRight('see_register')
  @PageQuery('agencies')
  show(@PageContext() at: At, @Param('agencyId', pathId) agencyId: string, @Query() sight: Sight): Promise<VNode> {
    return drawAgency(this.queries, at, agencyId, sight);
  }
}
