import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { drawNewVersion } from './draw-new-version.js';

/** Where the next version of the policy is written. */
@Controller('policy/new')
export class NewVersionPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('change_policy')
  @PageQuery()
  show(@PageContext() at: At): Promise<VNode> {
    return drawNewVersion(this.queries, at);
  }
}
