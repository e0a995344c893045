import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { Capacity } from '../../capacity-figures/capacity.query.js';
import { CapacityView } from './capacity.view.js';

/** What the teams can do. */
@Controller('capacity')
export class CapacityPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_capacity')
  @PageQuery('member_capacity')
  async show(@PageContext() at: At): Promise<VNode> {
    return CapacityView({ at, figures: await this.queries.execute(new Capacity(at)) });
  }
}
